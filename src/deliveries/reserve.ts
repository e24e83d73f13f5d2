import type { Contact } from '../contacts/contact.ts';
import type { Clock } from '../lib/clock.ts';
import type { CapStore, Places } from './cap.store.ts';
import {
  hasPlace,
  refusalOf,
  rulesAt,
  rulesFor,
  stillCounting,
  type CapSettings,
  type Held,
  type Rule,
  type Taken,
} from './caps.ts';
import { contactOf } from './delivery.ts';
import { addressOf } from './prepare.ts';
import type { PlannedRival, RivalStore } from './rival.store.ts';
import type { Run } from './run.ts';

export type ReserveDeps = {
  caps: CapStore;
  rivals: RivalStore;
  /** as the organisation has them now */
  capSettings(): Promise<CapSettings>;
  clock: Clock;
};

/** Whose message, and over what: what caps ask of a run. */
export type CappedRun = Pick<Run, 'purpose' | 'channel' | 'priority'>;

type Wanted = { id: string; contact: Contact };

/** Places are taken again when another lot took some of the same contact's in between; that ends soon. */
const TRIES = 20;

/** Takes places under the organisation's caps for marketing messages; service messages need none and take none. */
export function createReservations(deps: ReserveDeps) {
  return {
    /**
     * Takes a place for each message of a lot, for the present moment. A message that has one keeps it, so a lot
     * that is tried again, after a crash too, counts once.
     * @returns those that found none, with the cap that is full
     */
    async reserve(run: CappedRun, wanted: Wanted[], now: Date): Promise<Map<string, string>> {
      const rules = await rulesOf(run, now);
      if (rules.own.length === 0 || wanted.length === 0) return new Map();
      const contacts = contactsOf(wanted);
      const [rivals, read] = await Promise.all([rivalsOf(run, contacts), placesOf(contacts, rules)]);
      let places = read;
      for (let tries = 0; tries < TRIES; tries++) {
        const { taken, refused } = take(run, wanted, { rules: rules.own, places, rivals, now });
        const until = new Date(Math.max(...rules.all.map(({ during }) => during.to.getTime())));
        if (await deps.caps.write(taken.map((one) => ({ ...one, until })))) return refused;
        places = await placesOf(contacts, rules);
      }
      throw new Error(
        `Others changed the places of a lot (${run.channel}) ${TRIES} times; it is tried again.`,
      );
    },

    /** Gives back what messages hold that have not left, before another process may take them in hand. */
    async release(run: CappedRun, ids: string[]): Promise<void> {
      if (run.purpose === 'service' || ids.length === 0) return;
      await deps.caps.release([...new Set(ids.map(contactOf))], ids);
    },

    /** The contacts who would find no place at a moment, as far as is known now; takes none. */
    async peek(run: CappedRun, contacts: Contact[], moment: Date): Promise<Set<string>> {
      const rules = await rulesOf(run, moment);
      if (rules.own.length === 0 || contacts.length === 0) return new Set();
      const [places, rivals] = await Promise.all([placesOf(contacts, rules), rivalsOf(run, contacts)]);
      const full = contacts.filter((contact) => {
        const { held } = placesIn(places, contact);
        return refusalOf(rules.own, { held, rivals: rivals.get(contact.id) ?? [] }) !== null;
      });
      return new Set(full.map((contact) => contact.id));
    },

    /**
     * The caps of one contact, to be asked about moments ahead without the database: which of them would refuse a
     * message, given what else will have left by then (`held`) or goes before it (`rivals`). Takes no place.
     */
    async ahead(contact: Contact) {
      const settings = await deps.capSettings();
      const { held } = placesIn(await deps.caps.read([contact.id, ...contact.aliases]), contact);
      const gone = held.length === 0 ? new Set() : await deps.caps.neverLeft(held.map((one) => one.id));
      return (message: { id: string; run: CappedRun }, moment: Date, also: Taken): string | null => {
        if (message.run.purpose === 'service') return null;
        const others = held.filter(({ id }) => id !== message.id && !gone.has(id));
        const rules = rulesFor(message.run.channel, rulesAt(settings, moment));
        return refusalOf(rules, { held: [...others, ...also.held], rivals: also.rivals });
      };
    },
  };

  async function rulesOf(run: CappedRun, moment: Date): Promise<{ own: Rule[]; all: Rule[] }> {
    if (run.purpose === 'service') return { own: [], all: [] };
    const all = rulesAt(await deps.capSettings(), moment);
    return { own: rulesFor(run.channel, all), all };
  }

  /** By contact: what is planned with more right to its places, and can reach it. */
  async function rivalsOf(run: CappedRun, contacts: Contact[]): Promise<Map<string, PlannedRival[]>> {
    const now = deps.clock();
    const before = await deps.rivals.runsBefore(run.priority, now);
    const ids = contacts.map((contact) => contact.id);
    const people = new Map(contacts.map((contact) => [contact.id, contact]));
    const found = (await deps.rivals.plannedFor(ids, before, now)).filter(({ contact: id, channel }) => {
      const contact = people.get(id);
      return contact?.consents[channel]?.granted === true && addressOf(contact, channel) !== null;
    });
    const byContact = new Map<string, PlannedRival[]>();
    for (const rival of found) byContact.set(rival.contact, [...(byContact.get(rival.contact) ?? []), rival]);
    return byContact;
  }

  /**
   * The places of contacts and of their former selves, without those that no longer count. Where a cap is reached,
   * what holds the places is asked for: a message that was skipped or refused, or whose process died, gives way.
   */
  async function placesOf(
    contacts: Contact[],
    rules: { own: Rule[]; all: Rule[] },
  ): Promise<Map<string, Places>> {
    const read = await deps.caps.read(contacts.flatMap((contact) => [contact.id, ...contact.aliases]));
    const places = new Map(
      [...read].map(([id, one]) => [id, { ...one, held: stillCounting(one.held, rules.all) }]),
    );
    const full = contacts
      .map((contact) => placesIn(places, contact).held)
      .filter((held) => refusalOf(rules.own, { held, rivals: [] }) !== null);
    if (full.length === 0) return places;
    const gone = await deps.caps.neverLeft(full.flat().map((one) => one.id));
    for (const one of places.values()) one.held = one.held.filter(({ id }) => !gone.has(id));
    return places;
  }
}
export type Reservations = ReturnType<typeof createReservations>;

type Known = { rules: Rule[]; places: Map<string, Places>; rivals: Map<string, PlannedRival[]>; now: Date };

/** Decides a lot message by message; `taken` are the contacts whose places change, `refused` who found none. */
function take({ channel }: CappedRun, wanted: Wanted[], { rules, places, rivals, now }: Known) {
  const refused = new Map<string, string>();
  const taken = new Map<string, Places>();
  for (const { id, contact } of wanted) {
    const known = taken.get(contact.id) ?? placesIn(places, contact);
    if (hasPlace(id, rules, known.held)) continue;
    const held = known.held.filter((one) => one.id !== id);
    const refusal = refusalOf(rules, { held, rivals: rivals.get(contact.id) ?? [] });
    if (refusal === null) taken.set(contact.id, { ...known, held: [...held, { id, channel, at: now }] });
    else refused.set(id, refusal);
  }
  return { taken: [...taken.values()], refused };
}

/** A contact's places and those of the contacts that were merged into it. */
function placesIn(places: Map<string, Places>, { id, aliases }: Contact): Places {
  const own = places.get(id) ?? { contact: id, revision: null, held: [] };
  const held = new Map<string, Held>(own.held.map((one) => [one.id, one]));
  for (const alias of aliases) for (const one of places.get(alias)?.held ?? []) held.set(one.id, one);
  return { ...own, held: [...held.values()] };
}

function contactsOf(wanted: Wanted[]): Contact[] {
  return [...new Map(wanted.map(({ contact }) => [contact.id, contact])).values()];
}
