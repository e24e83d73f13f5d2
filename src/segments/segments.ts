import type { Contact } from '../contacts/contact.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Rule } from '../contract/segments.ts';
import type { Language } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { checkRule } from './check.ts';
import { toFilter, type Filter } from './query.ts';
import type { Segment } from './segment.ts';
import type { SegmentStore } from './segments.store.ts';
import { sentence } from './sentence.ts';

const SAMPLE = 10;

export type SegmentsDeps = {
  store: Omit<SegmentStore, 'ready'>;
  contacts: {
    count(filter: Filter): Promise<number>;
    pageAfter(filter: Filter, afterId: string | null, limit: number): Promise<Contact[]>;
  };
  /** the name under which people know a contact, in the contact's own language */
  nameOf: (contact: Contact) => string;
  settings: () => Promise<Pick<Settings, 'zone' | 'fields'>>;
  /** whether a campaign that has not started is for this segment */
  isInUse: (id: string) => Promise<boolean>;
  clock: Clock;
  newId: NewId;
};

export type SegmentWithWords = Segment & { sentence: Record<Language, string> };
export type Preview = {
  count: number;
  sample: { id: string; name: string }[];
  sentence: Record<Language, string>;
};
export type SegmentActions = ReturnType<typeof createSegments>;

const wordsOf = (rule: Rule): Record<Language, string> => ({
  fa: sentence(rule, 'fa'),
  en: sentence(rule, 'en'),
});
const withWords = (segment: Segment): SegmentWithWords => ({ ...segment, sentence: wordsOf(segment.rule) });

export function createSegments(deps: SegmentsDeps) {
  const { store, contacts, nameOf, settings, clock, newId } = deps;

  async function read(id: string): Promise<SegmentWithWords> {
    const segment = await store.find(id);
    if (segment === null) throw notFound('segment', id);
    return withWords(segment);
  }

  /** Judges a rule against today's fields; `path` is where it stands in its request. */
  async function check(rule: Rule, path = 'rule'): Promise<Rule> {
    return checkRule(rule, (await settings()).fields, path);
  }

  return {
    read,
    check,

    async create(name: string, rule: Rule): Promise<SegmentWithWords> {
      const now = clock();
      const segment = { id: newId(), name, rule: await check(rule), createdAt: now, updatedAt: now };
      await store.insert(segment);
      return withWords(segment);
    },

    async list(after: string | null, limit: number): Promise<PageOf<SegmentWithWords>> {
      const { items, next } = toPage(await store.page(after, limit + 1), limit);
      return { items: items.map(withWords), next };
    },

    async change(id: string, name: string, rule: Rule): Promise<SegmentWithWords> {
      const changed = await store.change(id, { name, rule: await check(rule), updatedAt: clock() });
      if (changed === null) throw notFound('segment', id);
      return withWords(changed);
    },

    async remove(id: string): Promise<void> {
      await read(id);
      if (await deps.isInUse(id)) {
        throw conflict(
          'segment-in-use',
          'A campaign is for this segment: change or remove the campaign first.',
        );
      }
      if (!(await store.remove(id))) throw notFound('segment', id);
    },

    /** How many a rule matches now, with a few of them by name; nothing is kept. */
    async preview(input: Rule): Promise<Preview> {
      const { zone, fields } = await settings();
      const rule = checkRule(input, fields);
      const filter = () => toFilter(rule, { now: clock(), zone });
      const [count, sample] = await Promise.all([
        contacts.count(filter()),
        contacts.pageAfter(filter(), null, SAMPLE),
      ]);
      return {
        count,
        sample: sample.map((contact) => ({ id: contact.id, name: nameOf(contact) })),
        sentence: wordsOf(rule),
      };
    },

    /** The filter over contacts of a kept segment (by its id) or of a checked rule, as of `now`. */
    async filterOf(audience: string | Rule, now: Date): Promise<Filter> {
      const rule = typeof audience === 'string' ? (await read(audience)).rule : audience;
      return toFilter(rule, { now, zone: (await settings()).zone });
    },
  };
}
