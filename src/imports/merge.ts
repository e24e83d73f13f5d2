import { isDeepStrictEqual } from 'node:util';
import { changed, newcomer } from '../contacts/changes.ts';
import type { Contact, Occasion } from '../contacts/contact.ts';
import { MOST_GROUPS, type ContactChange } from '../contract/contacts.ts';
import type { StatedConsent } from '../contract/consent.ts';
import { Channel, type Language } from '../contract/words.ts';
import type { Draft } from './draft.ts';
import { tooMany, type Reason } from './reasons.ts';

/** The most tags that the API allows a contact. */
const MOST_TAGS = 50;

export type MergeContext = {
  /** where the file's consents were given; empty when no column carries consent */
  consentSource: string;
  language: Language;
  now: Date;
  newId: () => string;
};

export type Merged = {
  contact: Contact;
  outcome: 'created' | 'updated' | 'unchanged';
  /** a recorded no was kept although the row says yes */
  keptOptOut: boolean;
  /** the consents that are new in this contact */
  stated: Partial<Record<Channel, boolean>>;
};

/** The contact as it is after a row, or why the row cannot be applied to it. */
export function merged(
  existing: Contact | null,
  draft: Draft,
  context: MergeContext,
): Merged | { fault: Reason } {
  const stated = newConsents(existing, draft);
  const keptOptOut = Channel.options.some(
    (channel) => draft.consents[channel] === true && existing?.consents[channel]?.granted === false,
  );
  if (existing === null) {
    return { contact: created(draft, stated, context), outcome: 'created', keptOptOut, stated };
  }
  const change = changeOf(existing, draft, statements(stated, context));
  if ((change.tags ?? []).length > MOST_TAGS) return { fault: tooMany('tags', MOST_TAGS) };
  if ((change.groups ?? []).length > MOST_GROUPS) return { fault: tooMany('groups', MOST_GROUPS) };
  const contact = changed(existing, change, context.now);
  if (isDeepStrictEqual({ ...contact, updatedAt: existing.updatedAt }, existing)) {
    return { contact: existing, outcome: 'unchanged', keptOptOut, stated };
  }
  return { contact, outcome: 'updated', keptOptOut, stated };
}

/** What the row says that is not recorded yet. A recorded no stays: only the person can take it back, not a file. */
function newConsents(existing: Contact | null, draft: Draft): Merged['stated'] {
  const stated: Merged['stated'] = {};
  for (const channel of Channel.options) {
    const [said, held] = [draft.consents[channel], existing?.consents[channel]?.granted];
    if (said !== undefined && said !== held && held !== false) stated[channel] = said;
  }
  return stated;
}

function statements(stated: Merged['stated'], { consentSource }: MergeContext) {
  const consents: Partial<Record<Channel, StatedConsent>> = {};
  for (const channel of Channel.options) {
    const granted = stated[channel];
    if (granted !== undefined) consents[channel] = { granted, source: consentSource, wording: null };
  }
  return consents;
}

function created(draft: Draft, stated: Merged['stated'], context: MergeContext): Contact {
  const { language, ...rest } = draft;
  return newcomer(
    { ...rest, language: language ?? context.language, consents: statements(stated, context) },
    { id: context.newId(), language: context.language, at: context.now },
  );
}

/** Only what the row says; tags and groups are added, and an occasion takes the place of the one of its kind. */
function changeOf(existing: Contact, draft: Draft, consents: ContactChange['consents']): ContactChange {
  const { tags, groups, occasions, fields, consents: _, ...texts } = draft;
  return {
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== null)),
    tags: [...new Set([...existing.tags, ...tags])],
    groups: [...new Set([...existing.groups, ...groups])],
    occasions: mergedOccasions(existing.occasions, occasions),
    fields,
    ...(consents !== undefined && { consents }),
  };
}

function mergedOccasions(held: Occasion[], said: Occasion[]): Occasion[] {
  const news = said.filter((occasion) => !held.some((known) => saysNothingNew(occasion, known)));
  const kinds = new Set(news.map(({ kind }) => kind));
  return [...held.filter(({ kind }) => !kinds.has(kind)), ...news];
}

/** The same day, and no year or the same one: how it was written does not matter. */
function saysNothingNew(said: Occasion, held: Occasion): boolean {
  const isSameDay =
    said.kind === held.kind &&
    said.calendar === held.calendar &&
    said.month === held.month &&
    said.day === held.day;
  return isSameDay && (said.year === null || said.year === held.year);
}
