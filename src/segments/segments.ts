import type { Contact } from '../contacts/contact.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Explanation, Rule } from '../contract/segments.ts';
import type { Vocabulary } from '../contract/vocabulary.ts';
import type { Language } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { Settings } from '../settings/settings.ts';
import { checkRule } from './check.ts';
import type { Asked } from './day.ts';
import { explain } from './explain.ts';
import { vocabularyOf } from './fields.ts';
import type { Filter } from './filter.ts';
import { gather, type Known, type NamesOf } from './known.ts';
import { toFilter } from './query.ts';
import type { Segment } from './segment.ts';
import type { SegmentStore } from './segments.store.ts';
import { sentence } from './sentence.ts';
import { refuseForUsers, refuseUnsound, wholeRule } from './sound.ts';

const SAMPLE = 10;

export type SegmentsDeps = {
  store: Omit<SegmentStore, 'ready'>;
  contacts: {
    get(id: string): Promise<Contact | null>;
    count(filter: Filter): Promise<number>;
    pageAfter(filter: Filter, afterId: string | null, limit: number): Promise<Contact[]>;
  };
  /** the name under which people know a contact, in the contact's own language */
  nameOf: (contact: Contact) => string;
  /** what groups and campaigns are called, for those that there are */
  names: { groups: NamesOf; campaigns: NamesOf };
  settings: () => Promise<Pick<Settings, 'zone' | 'fields' | 'occasions' | 'currency'>>;
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

const wordsOf = (rule: Rule, known: Known): Record<Language, string> => ({
  fa: sentence(rule, 'fa', known),
  en: sentence(rule, 'en', known),
});

export function createSegments(deps: SegmentsDeps) {
  const { store, contacts, nameOf, settings, clock, newId } = deps;
  const sources = { segments: store.findMany, usersOf: store.usersOf, names: deps.names };

  async function find(id: string): Promise<Segment> {
    const segment = await store.find(id);
    if (segment === null) throw notFound('segment', id);
    return segment;
  }

  async function withWords(segments: Segment[]): Promise<SegmentWithWords[]> {
    const { currency } = await settings();
    const rules = segments.map(({ rule }) => rule);
    const known = { ...(await gather(rules, sources)), currency };
    return segments.map((segment) => ({ ...segment, sentence: wordsOf(segment.rule, known) }));
  }

  async function worded(segment: Segment): Promise<SegmentWithWords> {
    const [first] = await withWords([segment]);
    if (first === undefined) throw notFound('segment', segment.id);
    return first;
  }

  /** Judges a rule against today's fields and segments; `path` is where it stands in its request. */
  async function check(rule: Rule, path = 'rule', self: Segment | null = null): Promise<Rule> {
    const checked = checkRule(rule, (await settings()).fields, path);
    await refuseUnsound(checked, { sources, self, path });
    return checked;
  }

  async function askedAt(now: Date): Promise<Asked> {
    const { zone, occasions } = await settings();
    return { now, zone, leapDay: occasions.leapDay };
  }

  /** Why a contact is or is not in it, of a sound rule. */
  async function explained(rule: Rule, contactId: string, self: Segment | null): Promise<Explanation> {
    const contact = await contacts.get(contactId);
    if (contact === null) throw notFound('contact', contactId);
    const known = { ...(await gather([rule], sources)), currency: (await settings()).currency };
    wholeRule(rule, known, self);
    const tree = explain(contact, rule, { asked: await askedAt(clock()), known });
    return { contact: { id: contact.id, name: nameOf(contact) }, verdict: tree.verdict, rule: tree };
  }

  return {
    check,
    wholeOf,

    async read(id: string): Promise<SegmentWithWords> {
      return worded(await find(id));
    },

    async create(name: string, rule: Rule, id = newId()): Promise<SegmentWithWords> {
      const now = clock();
      const segment = { id, name, rule: await check(rule), createdAt: now, updatedAt: now };
      await store.insert(segment);
      return worded(segment);
    },

    async list(after: string | null, limit: number): Promise<PageOf<SegmentWithWords>> {
      const { items, next } = toPage(await store.page(after, limit + 1), limit);
      return { items: await withWords(items), next };
    },

    async change(id: string, name: string, input: Rule): Promise<SegmentWithWords> {
      const self = { ...(await find(id)), name };
      const rule = await check(input, 'rule', self);
      await refuseForUsers({ id, name, rule }, sources);
      const changed = await store.change(id, { name, rule, updatedAt: clock() });
      if (changed === null) throw notFound('segment', id);
      return worded(changed);
    },

    async remove(id: string): Promise<void> {
      await find(id);
      const [user] = await store.usersOf([id]);
      if (user !== undefined) {
        const message = `The segment “${user.name}” is built on this one: change or remove that first.`;
        throw conflict('segment-in-use', message, { segment: user.id });
      }
      if (await deps.isInUse(id)) {
        throw conflict(
          'segment-in-use',
          'A campaign is for this segment: change or remove the campaign first.',
        );
      }
      if (!(await store.remove(id))) throw notFound('segment', id);
    },

    /** The fields, operators and limits of a rule. */
    async vocabulary(): Promise<Vocabulary> {
      return vocabularyOf((await settings()).fields);
    },

    /** How many a rule matches now, with a few of them by name; nothing is kept. */
    async preview(input: Rule): Promise<Preview> {
      const { fields, currency } = await settings();
      const rule = checkRule(input, fields);
      const known = { ...(await refuseUnsound(rule, { sources, self: null, path: 'rule' })), currency };
      const whole = wholeRule(rule, known, null);
      const asked = await askedAt(clock());
      const [count, sample] = await Promise.all([
        contacts.count(toFilter(whole, asked)),
        contacts.pageAfter(toFilter(whole, asked), null, SAMPLE),
      ]);
      return {
        count,
        sample: sample.map((contact) => ({ id: contact.id, name: nameOf(contact) })),
        sentence: wordsOf(rule, known),
      };
    },

    /** A checked rule in plain words. */
    async tell(rule: Rule): Promise<Record<Language, string>> {
      const { currency } = await settings();
      return wordsOf(rule, { ...(await gather([rule], sources)), currency });
    },

    /** For one contact, a rule with the verdict of each of its clauses; nothing is kept. */
    async explain(input: Rule, contactId: string): Promise<Explanation> {
      return explained(await check(input), contactId, null);
    },

    async explainSegment(id: string, contactId: string): Promise<Explanation> {
      const segment = await find(id);
      return explained(segment.rule, contactId, segment);
    },

    /**
     * The filter over contacts of a kept segment (by its id) or of a checked rule, as of `now`.
     * @throws AppError 409 when a segment in it was removed, or leads in a circle by now
     */
    async filterOf(audience: string | Rule, now: Date): Promise<Filter> {
      return toFilter(await wholeOf(audience), await askedAt(now));
    },
  };

  /** The rule of a segment or a checked rule, with those of the segments in it in their places. */
  async function wholeOf(audience: string | Rule): Promise<Rule> {
    if (typeof audience !== 'string') return wholeRule(audience, await gather([audience], sources), null);
    const segment = await find(audience);
    return wholeRule(segment.rule, await gather([segment.rule], sources), segment);
  }
}
