import type { ConsentEntry, ConsentLogStore } from '../consent/consent-log.store.ts';
import type { SaidNo } from '../consent/suppressions.ts';
import type { AppointmentStore } from '../contacts/appointment.store.ts';
import type { ContactStore } from '../contacts/contact.store.ts';
import type { GroupStore } from '../contacts/group.store.ts';
import type { Order } from '../contacts/order.ts';
import type { CreateCampaign } from '../contract/campaigns.ts';
import type { LibraryMessage } from '../contract/library.ts';
import type { ChangeSettings } from '../contract/settings.ts';
import type { Rule } from '../contract/segments.ts';
import { addDays, wallClock } from '../calendar/wall.ts';
import type { Settings } from '../settings/settings.ts';
import type { NamedContent } from '../templates/versions-save.ts';
import { BRAND, CAMPAIGNS, FIELDS, SEGMENTS, TEMPLATES } from './content.ts';
import { markedId, type HeldClub } from './held.ts';
import { ACTOR, sampleMembers, type SampleMember } from './people.ts';
import { TIERS } from './words.ts';

const LOT = 500;
/** Days from today to the dates that the drafts speak of. */
const DAYS_AHEAD: Record<string, number> = { date: 14, until: 21 };

export type LoadDeps = {
  settings: { read(): Promise<Settings>; update(change: ChangeSettings): Promise<unknown> };
  contacts: Pick<ContactStore, 'writeMany'>;
  consentLog: Pick<ConsentLogStore, 'append'>;
  /** keeps new orders, and what they come to */
  keepOrders(orders: Order[]): Promise<void>;
  appointments: Pick<AppointmentStore, 'insert'>;
  suppressMany(noes: SaidNo[]): Promise<void>;
  groups: Pick<GroupStore, 'insert' | 'named'>;
  /** each makes a thing under an id of our choice */
  createSegment(name: string, rule: Rule, id: string): Promise<unknown>;
  createTemplate(content: NamedContent, by: string, id: string): Promise<unknown>;
  createCampaign(campaign: CreateCampaign, id: string): Promise<unknown>;
  libraryMessage(id: string): Promise<LibraryMessage>;
};

/** Brings the whole club in. `onDone` is told how many contacts are in, and throws when the work was taken away. */
export async function loadClub(
  club: HeldClub,
  deps: LoadDeps,
  onDone: (contacts: number) => Promise<void>,
): Promise<void> {
  const { mark, size, madeAt, settings } = club;
  await declare(club, deps);
  const tiers = await bringTiers(club, deps);
  const members = sampleMembers({ mark, size, now: madeAt, settings, tiers });
  for (let at = 0; at < members.length; at += LOT) {
    const lot = members.slice(at, at + LOT);
    await bringMembers(club, lot, deps);
    await onDone(at + lot.length);
  }
  await bringContent(club, tiers, deps);
}

/** The fields that its people have, and a name where the organisation has none. */
async function declare({ fields, brandBefore }: HeldClub, { settings }: LoadDeps): Promise<void> {
  const known = (await settings.read()).fields;
  const missing = FIELDS.filter(
    ({ name }) => fields.includes(name) && known.every((one) => one.name !== name),
  );
  await settings.update({
    ...(missing.length > 0 && { fields: [...known, ...missing] }),
    ...(brandBefore !== null && { brand: BRAND }),
  });
}

/** @returns the ids of the tiers' groups; where a group of that name is here already, it is taken */
async function bringTiers({ mark, madeAt, settings }: HeldClub, { groups }: LoadDeps): Promise<string[]> {
  const ids: string[] = [];
  for (const [index, names] of TIERS.entries()) {
    const id = markedId(mark, `tier${index + 1}`);
    const group = { id, name: names[settings.language], createdAt: madeAt, updatedAt: madeAt };
    ids.push((await groups.insert(group)) ? id : ((await groups.named(group.name))?.id ?? id));
  }
  return ids;
}

/** Whose address somebody else has taken meanwhile stays out, with all that is theirs. */
async function bringMembers({ mark }: HeldClub, lot: SampleMember[], deps: LoadDeps): Promise<void> {
  const outcomes = await deps.contacts.writeMany(lot.map(({ contact }) => ({ contact, readAt: null })));
  const members = lot.filter((_, at) => outcomes[at]?.outcome === 'written');
  await deps.suppressMany(members.flatMap(({ noes }) => noes));
  await deps.consentLog.append(members.flatMap((member) => numbered(member, mark)));
  await deps.keepOrders(members.flatMap(({ orders }) => orders));
  for (const appointment of members.flatMap(({ appointments }) => appointments)) {
    await deps.appointments.insert(appointment);
  }
}

/** Ids in the order in which the consents were said, which is that of the history. */
function numbered({ contact, statements }: SampleMember, mark: string): ConsentEntry[] {
  const said = statements.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const whose = contact.id.slice(mark.length + 1);
  return said.map((one, at) => ({ id: markedId(mark, `${whose}-${at + 1}`), ...one }));
}

async function bringContent(club: HeldClub, tiers: string[], deps: LoadDeps): Promise<void> {
  const { mark } = club;
  const { language } = club.settings;
  for (const { key, name, rule } of SEGMENTS) {
    await deps.createSegment(name[language], rule(tiers), markedId(mark, key));
  }
  for (const id of TEMPLATES) {
    const { name, content } = await deps.libraryMessage(id);
    await deps.createTemplate({ ...content, name: name[language] }, ACTOR, markedId(mark, id));
  }
  for (const campaign of CAMPAIGNS) {
    const { key, name, message, segment, purpose, link, repeat } = campaign;
    const draft: CreateCampaign = {
      name: name[language],
      template: markedId(mark, message),
      purpose,
      audience: segment === null ? { everyone: true } : { segment: markedId(mark, segment) },
      link,
      data: repeat.kind === 'appointment' ? {} : await dataOf(message, club, deps),
      hoursIn: 'organisation',
      repeat,
      serving: null,
      priority: null,
    };
    await deps.createCampaign(draft, markedId(mark, key));
  }
}

/** The library's sample values, with days that lie ahead. */
async function dataOf(
  message: string,
  { madeAt, settings: { zone, language } }: HeldClub,
  { libraryMessage }: LoadDeps,
): Promise<Record<string, string>> {
  const { fields } = await libraryMessage(message);
  const today = wallClock(madeAt, zone).day;
  const values = fields.map(({ name, sample }) => {
    const ahead = DAYS_AHEAD[name];
    return [name, ahead === undefined ? sample[language] : addDays(today, ahead)];
  });
  return Object.fromEntries(values) as Record<string, string>;
}
