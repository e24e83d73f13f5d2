import { isRealDay } from '../calendar/jalali.ts';
import type { StatedConsent } from '../contract/consent.ts';
import type { ContactChange, NewContact } from '../contract/contacts.ts';
import { ConsentScope, type Language } from '../contract/words.ts';
import { invalid } from '../lib/errors.ts';
import { NO_HISTORY, type Contact, type FieldValue, type Occasion } from './contact.ts';

type Consents = Contact['consents'];
/** What is said about channels now; the others stay as they are. */
export type Stated = Partial<Record<ConsentScope, StatedConsent>>;

/** The contact that a request makes. @throws AppError 422 for a day that no calendar has */
export function newcomer(asked: NewContact, made: { id: string; language: Language; at: Date }): Contact {
  const { id, at } = made;
  checkOccasions(asked.occasions);
  return {
    ...asked,
    id,
    language: asked.language ?? made.language,
    consents: consentsOf({}, asked.consents, at),
    aliases: [],
    history: NO_HISTORY,
    createdAt: at,
    updatedAt: at,
  };
}

/**
 * The contact after a change: only what is named differs, and null clears it; custom fields go one by one.
 *
 * @throws AppError 422 for a day that no calendar has
 */
export function changed(contact: Contact, change: ContactChange, now: Date): Contact {
  checkOccasions(change.occasions ?? []);
  return {
    ...contact,
    ...change,
    fields: fieldsOf(contact.fields, change.fields ?? {}),
    consents: consentsOf(contact.consents, change.consents ?? {}, now),
    updatedAt: laterThan(contact.updatedAt, now),
  };
}

/** `now`, or the next millisecond when the clock has not moved on: two states of a contact never share a moment. */
function laterThan(before: Date, now: Date): Date {
  return new Date(Math.max(now.getTime(), before.getTime() + 1));
}

function consentsOf(held: Consents, stated: Stated, at: Date): Consents {
  const consents = { ...held };
  for (const channel of ConsentScope.options) {
    const said = stated[channel];
    if (said !== undefined) consents[channel] = { granted: said.granted, source: said.source, at };
  }
  return consents;
}

function fieldsOf(held: Contact['fields'], change: Record<string, FieldValue | null>): Contact['fields'] {
  const fields = Object.entries({ ...held, ...change });
  return Object.fromEntries(fields.filter((entry): entry is [string, FieldValue] => entry[1] !== null));
}

function checkOccasions(occasions: Occasion[]): void {
  const faults = occasions.flatMap((occasion, index) =>
    isRealDay(occasion)
      ? []
      : [
          {
            path: `occasions.${index}.day`,
            message: `month ${occasion.month} has no such day in this calendar and year`,
          },
        ],
  );
  if (faults.length > 0) throw invalid(faults);
}
