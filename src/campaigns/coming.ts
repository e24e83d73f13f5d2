import type { OfficeHours } from '../calendar/hours.ts';
import { nextOpening } from '../calendar/opening.ts';
import type { Contact } from '../contacts/contact.ts';
import { addresseesAfter, type Addressee, type AddresseeSources } from '../deliveries/addressees.ts';
import { dueOf } from '../deliveries/batch.ts';
import { deliveryId, type Delivery } from '../deliveries/delivery.ts';
import { placeOf } from '../deliveries/place.ts';
import { hoursOf, type Run } from '../deliveries/run.ts';
import { AppError } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { latest, openingsAhead, type Window } from './ahead.ts';
import type { Campaign, Opening } from './campaign.ts';
import { runOf, type RunOfDeps } from './run-of.ts';
import { triggeredOpenings, triggerSources, type Triggers } from './triggers.ts';

/** What a message waits for before it can leave: a person's word. */
export type WaitsFor = 'paused' | 'missed' | 'growth' | null;

/** A message to be: planned already, or of a run that is still to be opened. */
export type Coming = {
  /** as the ledger has it, or will */
  id: string;
  campaign: Campaign;
  /** beginning no sooner than it can leave */
  run: Run;
  addressee: Addressee;
  /** runs of one key have one text */
  textKey: string;
  wishedAt: Date;
  /** null when the office never opens within a year */
  arrivesAt: Date | null;
  waitsFor: WaitsFor;
};

/** A campaign of which nothing can be told, and why. */
export type Untold = { campaign: Pick<Campaign, 'id' | 'name'>; why: string };

export type ComingDeps = RunOfDeps & {
  /** campaigns that open runs, or would if a person let them */
  waiting(): Promise<Campaign[]>;
  campaign(id: string): Promise<Campaign | null>;
  /** runs that have not ended; tests left out */
  openRuns(): Promise<Run[]>;
  /** the rows of a contact that nobody has taken in hand */
  plannedFor(contact: string): Promise<Delivery[]>;
  /** those of these deliveries that are in the ledger */
  plannedBy(ids: string[]): Promise<Map<string, string>>;
  triggersOf(contact: string, window: Window): Promise<Triggers>;
  contactsAfter: AddresseeSources['contactsAfter'];
  /** lets others of this process have their turn: a quarter of a year of greetings takes some milliseconds to walk */
  breathe(): Promise<void>;
};

export type Scene = { contact: Contact; settings: Settings; window: Window };

/** Everything that is on its way to a contact within a window, in no order. Nothing is written. */
export async function comingTo(
  scene: Scene,
  deps: ComingDeps,
): Promise<{ coming: Coming[]; untold: Untold[] }> {
  const triggers = await deps.triggersOf(scene.contact.id, scene.window);
  const sources = sourcesFor(scene, triggers, deps);
  const opened = await fromRuns(scene, sources, deps);
  const ahead: Coming[] = [];
  const untold: Untold[] = [];
  for (const campaign of await deps.waiting()) {
    await deps.breathe();
    try {
      ahead.push(...(await fromCampaign(campaign, { scene, triggers, sources, deps })));
    } catch (error) {
      // A segment that is gone: its launch would fail in the same way, and say so.
      if (!(error instanceof AppError)) throw error;
      untold.push({ campaign: { id: campaign.id, name: campaign.name }, why: error.message });
    }
  }
  const fresh = await notPlanned([...opened.unplanned, ...ahead], scene.contact, deps);
  return { coming: [...opened.planned, ...fresh], untold };
}

/** Whom runs write to, when there is only one contact. */
function sourcesFor({ contact, settings }: Scene, triggers: Triggers, deps: ComingDeps): AddresseeSources {
  return {
    ...triggerSources(triggers),
    contactsAfter: (filter, after, limit) =>
      deps.contactsAfter({ $and: [{ _id: { $eq: contact.id } }, filter] }, after, limit),
    office: () => Promise.resolve({ hours: settings.hours, zone: settings.zone }),
  };
}

async function addresseesOf(run: Run, sources: AddresseeSources): Promise<Addressee[]> {
  const found: Addressee[] = [];
  let after: string | null = null;
  do {
    const page = await addresseesAfter(run, sources, { after, limit: 500 });
    found.push(...page.items);
    after = page.after;
  } while (after !== null);
  return found;
}

type CampaignScene = { scene: Scene; triggers: Triggers; sources: AddresseeSources; deps: ComingDeps };

async function fromCampaign(
  campaign: Campaign,
  { scene, triggers, sources, deps }: CampaignScene,
): Promise<Coming[]> {
  const { contact, settings, window } = scene;
  const { repeat } = campaign;
  if (repeat.kind === 'occasion' && !contact.occasions.some(({ kind }) => kind === repeat.occasion))
    return [];
  const openings = [
    ...openingsAhead(campaign, settings, window),
    ...triggeredOpenings(campaign, triggers, { settings, window }),
  ];
  const waitsFor: WaitsFor = campaign.phase === 'missed' ? 'missed' : campaign.halted ? 'paused' : null;
  const coming: Coming[] = [];
  for (const opening of openings.filter((one) => mayCelebrate(contact, one))) {
    const run = await runOf({ ...campaign, serving: null }, opening, deps);
    for (const addressee of await addresseesOf(run, sources)) {
      const rest = { campaign, addressee, textKey: campaign.id, waitsFor, from: opening.startsAt };
      coming.push(toComing(run, rest, scene));
    }
  }
  return coming;
}

/** Without asking the database, for most days are nobody's. */
function mayCelebrate({ occasions }: Contact, { source }: Opening): boolean {
  if (source.kind !== 'occasion') return true;
  return occasions.some(
    ({ kind, calendar, month, day }) =>
      kind === source.occasion &&
      source.days.some((one) => one.calendar === calendar && one.month === month && one.day === day),
  );
}

async function fromRuns(
  scene: Scene,
  sources: AddresseeSources,
  deps: ComingDeps,
): Promise<{ planned: Coming[]; unplanned: Coming[] }> {
  const rows = await deps.plannedFor(scene.contact.id);
  const planned: Coming[] = [];
  const unplanned: Coming[] = [];
  for (const run of await deps.openRuns()) {
    const mine = rows.filter((row) => row.run === run.id);
    if (mine.length === 0 && run.planning.done) continue;
    const campaign = await deps.campaign(run.campaign);
    if (campaign === null) continue; // it was never more than a draft's test
    const rest = { campaign, textKey: run.id, waitsFor: waitOf(run) };
    for (const { id, batch, own } of mine) {
      const addressee = { contact: scene.contact, occurrence: id.split('.').at(-1) ?? '', own };
      planned.push(toComing(run, { ...rest, addressee, from: dueOf(batch) }, scene));
    }
    if (run.planning.done) continue;
    for (const addressee of await addresseesOf(run, sources)) {
      unplanned.push(toComing(run, { ...rest, addressee, from: run.startsAt }, scene));
    }
  }
  return { planned, unplanned };
}

function waitOf({ state, hold }: Run): WaitsFor {
  if (state === 'missed') return 'missed';
  if (state !== 'paused') return null;
  return hold?.reason === 'growth' ? 'growth' : 'paused';
}

type Rest = Pick<Coming, 'campaign' | 'addressee' | 'textKey' | 'waitsFor'> & { from: Date };

function toComing(run: Run, { from, ...rest }: Rest, { contact, settings, window }: Scene): Coming {
  const startsAt = latest(run.startsAt, from, window.now);
  const id = deliveryId(run.campaign, contact.id, run.channel, rest.addressee.occurrence);
  const arrivesAt = arrivalOf({ ...run, startsAt }, contact, settings);
  return { ...rest, id, run: { ...run, startsAt }, wishedAt: run.startsAt, arrivesAt };
}

function arrivalOf(run: Run, { zone }: Contact, office: { hours: OfficeHours; zone: string }): Date | null {
  return nextOpening(run.startsAt, hoursOf(run, office.hours), placeOf(run, zone, office.zone));
}

/** Each once, and without what the contact, or a former self of it, was planned to get before. */
async function notPlanned(coming: Coming[], contact: Contact, deps: ComingDeps): Promise<Coming[]> {
  const selves = ({ run, addressee }: Coming): string[] =>
    [contact.id, ...contact.aliases].map((self) =>
      deliveryId(run.campaign, self, run.channel, addressee.occurrence),
    );
  const known = new Set((await deps.plannedBy(coming.flatMap(selves))).keys());
  return coming.filter((one) => {
    const isNew = !selves(one).some((id) => known.has(id));
    known.add(one.id);
    return isNew;
  });
}
