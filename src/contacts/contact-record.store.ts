import { Schema } from 'mongoose';
import { NO_HISTORY, type Contact, type Occasion } from './contact.ts';
import { searchKeyOf } from './search.ts';

/**
 * A contact as it lies in the database; `write` names the round trip that last put it there as a whole,
 * `sumsClaim` who is adding up its orders just now.
 */
export type ContactRecord = Omit<Contact, 'id'> & {
  _id: string;
  searchKey: string;
  write: string;
  sumsClaim?: string | null;
};

const text = { type: String, default: null };
const occasion = new Schema<Occasion>(
  {
    kind: { type: String, required: true },
    calendar: { type: String, required: true },
    month: { type: Number, required: true },
    day: { type: Number, required: true },
    year: { type: Number, default: null },
    raw: text,
  },
  { _id: false },
);
export const contactSchema = new Schema<ContactRecord>(
  {
    _id: { type: String, required: true },
    ref: text,
    title: text,
    firstName: text,
    lastName: text,
    mobile: text,
    email: text,
    language: { type: String, required: true },
    zone: text,
    city: text,
    province: text,
    tags: [String],
    groups: [String],
    fields: { type: Schema.Types.Mixed, default: {} },
    occasions: [occasion],
    consents: { type: Schema.Types.Mixed, default: {} },
    aliases: [String],
    history: { type: Schema.Types.Mixed, default: NO_HISTORY },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    searchKey: { type: String, default: '' },
    write: { type: String, required: true },
    sumsClaim: String,
  },
  { collection: 'contacts', versionKey: false, minimize: false },
);
/** Unique when present; `$gt ''` and not `$type`, so that a search for a text is known to be inside the index. */
for (const key of ['ref', 'mobile', 'email'] as const) {
  contactSchema.index(
    { [key]: 1 },
    { name: `by_${key}`, unique: true, partialFilterExpression: { [key]: { $gt: '' } } },
  );
}
/** What segments ask most (segments/README.md has the figures); with `_id`, a page of those with one value comes sorted. */
for (const key of ['city', 'tags', 'groups'] as const) contactSchema.index({ [key]: 1, _id: 1 });
contactSchema.index(
  { 'occasions.kind': 1, 'occasions.calendar': 1, 'occasions.month': 1, 'occasions.day': 1 },
  { name: 'by_occasion' },
);
contactSchema.index({ createdAt: 1 });
contactSchema.index({ 'history.orders.lastAt': 1 });
contactSchema.index({ 'history.orders.sum': 1 });
contactSchema.index({ updatedAt: 1 });
contactSchema.index({ sumsClaim: 1 }, { partialFilterExpression: { sumsClaim: { $gt: '' } } });
/** Walked in the order of a page, so that a search stops when its page is full and fetches only what it found. */
export const SEARCH_INDEX = 'by_id_with_search_key';
contactSchema.index({ _id: 1, searchKey: 1 }, { name: SEARCH_INDEX });

export function toContact({
  _id,
  searchKey: _,
  write: _write,
  sumsClaim: _claim,
  ...rest
}: ContactRecord): Contact {
  return { id: _id, ...rest };
}

export function toRecord({ id, ...rest }: Contact, write: string): ContactRecord {
  return { _id: id, ...rest, searchKey: searchKeyOf(rest), write };
}
