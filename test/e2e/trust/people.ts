import { stringify } from 'csv-stringify/sync';
import { generateClub } from '../../../src/sample-club/club.ts';
import { NAUGHTY } from '../../support/naughty.ts';
import type { Random } from '../../../src/sample-club/random.ts';
import type { Contact } from '../../../src/contacts/contact.ts';

/** The fields that contacts of this club have beyond the standard ones. */
export const FIELDS = [
  { name: 'points', type: 'number' },
  { name: 'tier', type: 'text' },
  { name: 'children', type: 'number' },
  { name: 'newsletter', type: 'boolean' },
  { name: 'lastVisit', type: 'date' },
  { name: 'balance', type: 'number' },
  { name: 'visits', type: 'number' },
  { name: 'memo', type: 'text' },
] as const;

/** Where some of the members live: their clocks are hours apart, one of them by half an hour. */
export const ZONES = ['Asia/Tehran', 'Europe/London', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo'];

/** Written into the field `memo`: what a program trips over, and what makes a text too long. */
export const MEMOS = [
  'ok',
  'سلام',
  '{{name}} <b>& "quotes"</b>',
  'costs 5 € [net]',
  '👩‍👩‍👧‍👦🌹',
  'می‌خواهم',
  'http://127.0.0.1/l/abc',
  'long '.repeat(40).trim(),
  'بلند '.repeat(60).trim(),
] as const;

/** A member, and what only a row of a file says of them. */
export type Member = Pick<
  Contact,
  'ref' | 'title' | 'firstName' | 'lastName' | 'mobile' | 'email' | 'language' | 'zone' | 'city' | 'tags'
> & { fields: Contact['fields']; consents: { sms: boolean | null; email: boolean | null }; birthday: string };

/** Members out of the demo's generator, with more gaps, several spellings of one mailbox, more zones and more fields. */
export function randomMembers(random: Random, size: number, now: Date): Member[] {
  const club = generateClub({ seed: random.between(0, 2 ** 31), size, now, odd: NAUGHTY });
  return club.map((contact, index) => twisted(contact, index, random));
}

function twisted(contact: Contact, index: number, random: Random): Member {
  const { ref, title, firstName, lastName, mobile, language, tags } = contact;
  const consent = (channel: 'sms' | 'email') => contact.consents[channel]?.granted ?? null;
  return {
    ref: ref ?? `X${index}`,
    title,
    firstName,
    lastName,
    mobile,
    email: contact.email === null ? null : mailboxOf(contact.email, index, random),
    language: random.chance(0.15) ? (language === 'fa' ? 'en' : 'fa') : language,
    zone: random.chance(0.2) ? random.pick(['', ...ZONES]) || null : contact.zone,
    city: random.chance(0.15) ? null : contact.city,
    tags: random.chance(0.3) ? [...new Set([...tags, 'chosen'])] : tags,
    fields: fieldsOf(contact.fields, random),
    consents: { sms: consent('sms'), email: consent('email') },
    birthday: birthdayOf(contact),
  };
}

/** One in twelve shares the mailbox of the member before, under a note of its own. */
function mailboxOf(address: string, index: number, random: Random): string {
  if (!random.chance(1 / 12)) return address;
  return `member${String(index).padStart(6, '0')}+${index}@club.example`;
}

function fieldsOf(own: Contact['fields'], random: Random): Contact['fields'] {
  const { points, tier, ...rest } = own;
  return {
    ...rest,
    ...(random.chance(0.85) && points !== undefined && { points }),
    ...(random.chance(0.85) && tier !== undefined && { tier }),
    ...(random.chance(0.9) && { balance: random.between(0, 50) * 12_500 }),
    ...(random.chance(0.9) && { visits: random.between(0, 30) }),
    ...(random.chance(0.7) && { memo: random.pick(MEMOS) }),
  };
}

function birthdayOf({ occasions }: Contact): string {
  const held = occasions.find(({ kind }) => kind === 'birthday');
  if (held?.year == null) return '';
  return [held.year, held.month, held.day].map((part) => String(part).padStart(2, '0')).join('/');
}

const yesOrNo = (said: boolean | null): string => (said === null ? '' : said ? 'yes' : 'no');

/** Members as the rows of a file, as a shop would hand them over. */
export function csvOf(members: Member[]): string {
  const rows = members.map(({ fields, consents, tags, ...member }) => ({
    ...member,
    tags: tags.join(','),
    'consent sms': yesOrNo(consents.sms),
    'consent email': yesOrNo(consents.email),
    ...Object.fromEntries(FIELDS.map(({ name }) => [name, String(fields[name] ?? '')])),
  }));
  return stringify(rows, { header: true });
}

/** Orders of some members, over the last two years. */
export function randomOrders(random: Random, members: Member[], now: Date): object[] {
  const buyers = members.filter(() => random.chance(0.25));
  return buyers.slice(0, 500).map(({ ref }, index) => ({
    ref: `O${index}`,
    customer: { ref },
    at: new Date(now.getTime() - random.between(1, 700) * 86_400_000).toISOString(),
    total: random.between(1, 80) * 50_000,
    items: [{ product: random.pick(['شاهنامه', 'Tea', 'Coat']), category: random.pick(['books', 'food']) }],
  }));
}
