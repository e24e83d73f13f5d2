import { z } from 'zod';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { displayForm } from '../lib/text.ts';
import { parseZone } from '../lib/zone.ts';

/** Texts of the API in the form in which they are kept, whatever was typed. */

const FieldName = z
  .string()
  .max(40)
  .regex(/^[a-z][A-Za-z0-9_]*$/)
  .refine((name) => !(name in {})); // constructor, toString
const MOST_FIELDS = 100;
const FIELD_RULE = 'name a field with a small Latin letter, then Latin letters, digits and _, 40 at most';
/** One line as people read it, brought into the form in which texts are kept. */
export function line(max: number) {
  return z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, 'has a line break or another control character in it')
    .transform((text) => displayForm(text).replace(/\s+/g, ' ').trim())
    .refine(
      (text) => text.length <= max,
      `is longer than ${max} characters when its ligatures are spelled out`,
    );
}

/** Blank is the same as none. */
export function optionalLine(max: number) {
  return line(max)
    .transform((text) => (text === '' ? null : text))
    .nullable();
}

/** A text that another form of it stands for; blank is none. */
function normalised(max: number, normalise: (text: string) => string | null, message: string) {
  return z
    .string()
    .max(max)
    .transform((text, context) => {
      if (text.trim() === '') return null;
      const known = normalise(text);
      if (known === null) context.addIssue({ code: 'custom', message });
      return known;
    })
    .nullable();
}

export const Mobile = normalised(
  60,
  (text) => normaliseMobile(text),
  'is not a mobile number; write it as 09121234567 or, from abroad, as +442071234567',
).describe('A mobile number in any usual form, Persian digits too; kept as E.164');

export const Email = normalised(400, normaliseEmail, 'is not an email address').describe(
  'Kept in lower case',
);

export const Zone = normalised(
  60,
  parseZone,
  'is not a zone; write an IANA name such as Asia/Tehran',
).describe('IANA zone; null: that of the organisation');

export const Tags = z
  .array(line(60).refine((tag) => tag !== '', 'is blank'))
  .max(50)
  .transform((tags) => [...new Set(tags)]);

export const FieldValue = z.union([line(1000), z.number(), z.boolean()], {
  error: 'must be one line of at most 1000 characters, a number, true or false',
});

export function fieldsOf<Value extends z.ZodType>(value: Value) {
  return z
    .record(FieldName, value, {
      error: (issue) => (issue.code === 'invalid_key' ? FIELD_RULE : undefined),
    })
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `has more than ${MOST_FIELDS} fields`);
}
