import { normaliseMobile } from '../lib/phone.ts';
import { searchKey } from '../lib/text.ts';
import type { Contact } from './contact.ts';

type Searched = Pick<Contact, 'firstName' | 'lastName' | 'ref' | 'mobile' | 'email' | 'city'>;

/** What a contact is found by: one key per part, with a space between them, which no key contains. */
export function searchKeyOf({ firstName, lastName, ref, mobile, email, city }: Searched): string {
  // One key for the whole name, so that «میرحسین» is found whether or not it is written in two words.
  return [`${firstName ?? ''}${lastName ?? ''}`, ref, mobile, email, city]
    .map((part) => searchKey(part ?? ''))
    .filter((key) => key !== '')
    .join(' ');
}

/** The filter for contacts in whose keys all words of `text` are found, anywhere and in any order. */
export function searchFilter(text: string): Record<string, unknown> {
  const words = searchWords(text);
  if (words.length === 0) return { _id: { $in: [] } }; // nothing that can be searched for, such as a hamza alone
  return { $and: words.map((word) => ({ searchKey: new RegExp(escaped(word)) })) };
}

function searchWords(text: string): string[] {
  const mobile = normaliseMobile(text);
  if (mobile !== null) return [mobile];
  return text
    .split(/\s+/)
    .map(wordKey)
    .filter((key) => key !== '');
}

/** Digits are searched without leading zeros: 0912 and 0098912 are parts of +98912. */
function wordKey(word: string): string {
  return searchKey(word).replace(/^0+(?=\d+$)/, '');
}

/** What a person typed is text: no character of it means anything to a regular expression. */
function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
