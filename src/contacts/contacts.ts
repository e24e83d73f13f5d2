import type { ConsentEntry, ConsentLogStore } from '../consent/consent-log.store.ts';
import type { StatedConsent } from '../contract/consent.ts';
import type { ContactChange, ContactQuery, NewContact } from '../contract/contacts.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import { ConsentScope, type Language } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { AppError, conflict, invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import { changed, newcomer, type Stated } from './changes.ts';
import type { ContactKey } from './contact-writes.store.ts';
import type { ContactFilter, ContactStore } from './contact.store.ts';
import type { Contact } from './contact.ts';
import { searchFilter } from './search.ts';

/** More writers than this at one contact at once, and one of them is told to come again. */
const MOST_TRIES = 10;

type Deps = {
  store: ContactStore;
  consentLog: ConsentLogStore;
  /** which of these ids are groups */
  groupsAmong: (ids: string[]) => Promise<Set<string>>;
  /** the contacts that a segment holds now. @throws AppError 404 for an unknown one */
  filterOfSegment: (id: string) => Promise<ContactFilter>;
  /** the organisation's language, for contacts of whom none is told */
  defaultLanguage: () => Promise<Language>;
  clock: Clock;
  newId: NewId;
};

/** A contact in a list; of its history only when it was written to. */
type Listed = Omit<Contact, 'history'> & { contactedAt: Contact['history']['contactedAt'] };

function listed({ history, ...rest }: Contact): Listed {
  return { ...rest, contactedAt: history.contactedAt };
}

/** What a contact must hold itself to be listed. */
function heldFilter({ tag, group, language, consent }: ContactQuery): Record<string, unknown> {
  return {
    ...(tag !== undefined && { tags: tag }),
    ...(group !== undefined && { groups: group }),
    ...(language !== undefined && { language }),
    ...(consent !== undefined && { [`consents.${consent}.granted`]: true }),
  };
}

export type Contacts = ReturnType<typeof createContacts>;

export function createContacts(deps: Deps) {
  const { store, consentLog, defaultLanguage, clock, newId } = deps;

  async function read(id: string): Promise<Contact> {
    const contact = await store.get(id);
    if (contact === null) throw notFound('contact', id);
    return contact;
  }

  /** False when the contact was changed by somebody else meanwhile. @throws AppError 409 when a key of it is another's */
  async function write(contact: Contact, readAt: Date | null): Promise<boolean> {
    const [result] = await store.writeMany([{ contact, readAt }]);
    if (result?.outcome === 'taken') throw await takenBy(contact, result.key);
    return result?.outcome === 'written';
  }

  async function takenBy(contact: Contact, key: ContactKey): Promise<AppError> {
    const [other] = await store.findByKeys({
      refs: [],
      mobiles: [],
      emails: [],
      [`${key}s`]: [contact[key]],
    });
    const details = { field: key, contact: other?.id ?? null };
    return conflict('contact-exists', `Another contact has this ${key} already.`, details);
  }

  /**
   * Does a write together with the consents that are stated by it. These go ahead into their history: a death in
   * between leaves a statement without its change, and never a yes of which there is no proof.
   */
  async function stating(
    said: { contactId: string; actor: string; at: Date },
    stated: Stated,
    writes: () => Promise<boolean>,
  ): Promise<boolean> {
    const entries = ConsentScope.options.flatMap((channel): ConsentEntry[] => {
      const consent = stated[channel];
      return consent === undefined ? [] : [{ id: newId(), channel, ...consent, ...said }];
    });
    const withdraw = (): Promise<void> => consentLog.withdraw(entries.map(({ id }) => id));
    await consentLog.append(entries);
    const written = await writes().catch(async (error: unknown) => {
      // Refused, and so not written. Of any other error nobody knows.
      if (error instanceof AppError) await withdraw();
      throw error;
    });
    if (!written) await withdraw();
    return written;
  }

  /** @throws AppError 422 naming each group that there is not */
  async function checkGroups(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const known = await deps.groupsAmong(ids);
    const faults = ids.flatMap((id, at) =>
      known.has(id)
        ? []
        : [{ path: `groups.${at}`, message: `${id} is the id of no group; add the group first` }],
    );
    if (faults.length > 0) throw invalid(faults);
  }

  /** Makes a change out of the contact as it is, and again when somebody else was faster. Its groups are believed. */
  async function amend(
    id: string,
    changeOf: (contact: Contact) => ContactChange,
    actor: string,
  ): Promise<Contact> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = await read(id);
      const change = changeOf(before);
      const contact = changed(before, change, clock());
      const said = { contactId: id, actor, at: contact.updatedAt };
      const writes = () => write(contact, before.updatedAt);
      if (await stating(said, change.consents ?? {}, writes)) return contact;
    }
    throw conflict('contact-busy', 'Others are changing this contact right now. Try again.', {
      contact: id,
    });
  }

  return {
    read,

    /** @param actor who writes it down, for the history of consents */
    async create(asked: NewContact, actor: string): Promise<Contact> {
      await checkGroups(asked.groups);
      const at = clock();
      const contact = newcomer(asked, { id: newId(), language: await defaultLanguage(), at });
      await stating({ contactId: contact.id, actor, at }, asked.consents, () => write(contact, null));
      return contact;
    },

    amend,

    async change(id: string, change: ContactChange, actor: string): Promise<Contact> {
      await checkGroups(change.groups ?? []);
      return amend(id, () => change, actor);
    },

    /** A suppression of the same address stays; so does the history of consents. */
    async remove(id: string): Promise<void> {
      if (!(await store.remove(id))) throw notFound('contact', id);
    },

    async list(query: ContactQuery): Promise<PageOf<Listed>> {
      const { limit, after, search, segment } = query;
      const held = heldFilter(query);
      const tagged = segment === undefined ? held : { $and: [held, await deps.filterOfSegment(segment)] };
      const place = after ?? null;
      const rows =
        search === undefined
          ? store.pageAfter(tagged, place, limit + 1)
          : store.search({ $and: [searchFilter(search), tagged] }, place, limit + 1);
      const { items, next } = toPage(await rows, limit);
      return { items: items.map(listed), next };
    },

    /** What the person says about one channel now; also what a reply or an unsubscribe link says for them. */
    async setConsent(
      id: string,
      channel: ConsentScope,
      stated: StatedConsent,
      actor: string,
    ): Promise<Contact> {
      const at = clock();
      const { granted, source } = stated;
      const said = { contactId: id, actor, at };
      const writes = () => store.setConsent(id, channel, { granted, source, at });
      if (!(await stating(said, { [channel]: stated }, writes))) throw notFound('contact', id);
      return read(id);
    },

    /** Every statement of consent, newest first. */
    async consentsOf(id: string): Promise<ConsentEntry[]> {
      await read(id);
      return consentLog.ofContact(id);
    },
  };
}
