import type { Consent, Contact } from '../contacts/contact.ts';
import type { Channel, Language } from '../contract/words.ts';
import { occasionsOf } from './occasions.ts';
import { historyOf, purchasesOf, type Purchase } from './orders.ts';
import { createRandom, type Random } from './random.ts';
import { FIRST_NAMES, LAST_NAMES, PLACES, TAGS, TIERS, TITLES } from './words.ts';

export type ClubOptions = {
  /** the same seed makes the same people */
  seed: number;
  size: number;
  /** orders, consents and the like lie before it */
  now: Date;
  /** in which the shop names its goods */
  shop?: Language;
  /** names that some members bear instead of common ones: the seventh, and every 29th after */
  odd?: readonly Named[];
};

/** A member, and what they bought. */
export type Member = { contact: Contact; purchases: Purchase[] };

export type Named = Pick<Contact, 'title' | 'firstName' | 'lastName' | 'language'>;

const DAY_MS = 86_400_000;
const ODD_EVERY = 29;
const ODD_FIRST = 6;
const IRANIAN_PREFIXES = ['912', '919', '935', '936', '901', '902', '921', '991'] as const;

/**
 * A customer club that nobody belongs to: Persian and English members with the gaps and oddities of real lists.
 * Numbers and addresses are unique; the addresses are of a domain that is reserved for examples.
 */
export function generateClub(options: ClubOptions): Contact[] {
  return generateMembers(options).map(({ contact }) => contact);
}

/** The same people, with each of their purchases. */
export function generateMembers({ seed, size, now, shop = 'fa', odd = [] }: ClubOptions): Member[] {
  const random = createRandom(seed);
  return Array.from({ length: size }, (_, index) => {
    const named = odd[(index - ODD_FIRST) / ODD_EVERY] ?? nameOf(random);
    return memberOf(index, named, { now, shop }, random);
  });
}

type Setting = { now: Date; shop: Language };

function memberOf(index: number, named: Named, { now, shop }: Setting, random: Random): Member {
  const number = String(index + 1).padStart(6, '0');
  const { language } = named;
  const abroad = language === 'en' && random.chance(0.3);
  const createdAt = before(now, random.between(1, 900), random);
  const calendar = random.chance(language === 'fa' ? 0.95 : 0.2) ? 'jalali' : 'gregorian';
  const member = {
    id: `member${number}`,
    ref: random.chance(0.8) ? `C${number}` : null,
    ...named,
    mobile: random.chance(0.96) ? mobileOf(index, abroad, random) : null,
    email: random.chance(0.7) ? `member${number}@club.example` : null,
    zone: abroad ? 'Europe/London' : null,
    ...placeOf(abroad, language, random),
    tags: [...new Set(Array.from({ length: random.between(0, 2) }, () => random.pick(TAGS)))],
    groups: [],
    fields: fieldsOf(language, now, random),
    occasions: occasionsOf(calendar, random),
    consents: consentsOf(createdAt, random),
    aliases: [],
    createdAt,
    updatedAt: createdAt,
  };
  const purchases = purchasesOf(number, { now, shop }, random);
  return { contact: { ...member, history: historyOf(purchases) }, purchases };
}

/** One in eight is written to in English; three in a hundred Persian members write their name in Latin letters. */
function nameOf(random: Random): Named {
  const language: Language = random.chance(0.125) ? 'en' : 'fa';
  const script = language === 'fa' && random.chance(0.97) ? 'fa' : 'en';
  const who = random.chance(0.55) ? 'woman' : 'man';
  const title = random.chance(0.7) ? random.pick(TITLES[language][who]) : null;
  const [first, last] = [random.pick(FIRST_NAMES[script][who]), random.pick(LAST_NAMES[script])];
  const lacking = random.next();
  return {
    language,
    title,
    firstName: lacking < 0.04 ? null : first,
    lastName: lacking > 0.03 && lacking < 0.09 ? null : last,
  };
}

function mobileOf(index: number, abroad: boolean, random: Random): string {
  // The number's own place in it keeps each number different from the others.
  const rest = String(index).padStart(6, '0');
  return abroad ? `+447400${rest}` : `+98${random.pick(IRANIAN_PREFIXES)}${random.between(2, 8)}${rest}`;
}

function placeOf(abroad: boolean, language: Language, random: Random): Pick<Contact, 'city' | 'province'> {
  if (abroad) return { city: 'London', province: null };
  const [city, province] = random.pick(PLACES)[language];
  return random.chance(0.9) ? { city, province } : { city: null, province: null };
}

function fieldsOf(language: Language, now: Date, random: Random): Contact['fields'] {
  return {
    points: random.chance(0.9) ? random.between(1, 250) * 10 : 1_234_567,
    tier: random.pick(TIERS)[language],
    ...(random.chance(0.5) && { children: random.between(0, 4) }),
    ...(random.chance(0.6) && { newsletter: random.chance(0.7) }),
    ...(random.chance(0.6) && {
      lastVisit: before(now, random.between(1, 400), random).toISOString().slice(0, 10),
    }),
  };
}

/** Most said yes, some said no, and of some nobody knows. */
function consentsOf(at: Date, random: Random): Contact['consents'] {
  const one = (yes: number): Consent | null =>
    random.chance(0.93) ? { granted: random.chance(yes), source: 'sign-up form', at } : null;
  const said: [Channel, Consent | null][] = [
    ['sms', one(0.85)],
    ['email', one(0.75)],
  ];
  return Object.fromEntries(said.filter(([, consent]) => consent !== null));
}

function before(now: Date, days: number, random: Random): Date {
  return new Date(now.getTime() - days * DAY_MS - random.between(0, DAY_MS - 1));
}
