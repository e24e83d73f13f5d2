import { toJalali } from '../calendar/jalali.ts';
import { wallClock } from '../calendar/wall.ts';
import type { SaidNo } from '../consent/suppressions.ts';
import type { ConsentEntry } from '../consent/consent-log.store.ts';
import type { Appointment } from '../contacts/appointment.ts';
import type { Consent, Contact, Occasion } from '../contacts/contact.ts';
import { NO_HISTORY } from '../contacts/contact.ts';
import type { Order } from '../contacts/order.ts';
import { ConsentScope, type Channel, type Language } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import { generateMembers, type Member } from './club.ts';
import { appointmentsOf, ordersOf } from './dealings.ts';
import { totalOf } from './orders.ts';
import { createRandom, type Random } from './random.ts';
import { TIERS } from './words.ts';

export const SEED = 1405;
/** Who wrote down what the sample club brought. */
export const ACTOR = 'sample club';

const DAY_MS = 86_400_000;
/** Every so manieth member has a birthday today, besides those whom chance gives one. */
const BIRTHDAY_EVERY = 83;
const BIRTHDAY_FIRST = 3;
/** Toman bought for, from which a member is of the second, third and fourth tier. */
const TIER_FROM = [1, 6_000_000, 20_000_000] as const;
const FORM: Record<Language, string> = { fa: 'فرم عضویت', en: 'sign-up form' };
const WITHDRAWN: Record<Channel, Pick<SaidNo, 'reason' | 'source'>> = {
  sms: { reason: 'stop', source: 'reply' },
  email: { reason: 'unsubscribed', source: 'one-click' },
};

export type SampleAsk = {
  /** every id begins with it */
  mark: string;
  size: number;
  now: Date;
  settings: Pick<Settings, 'zone' | 'language' | 'currency'>;
  /** ids of the groups of the tiers, the lowest first */
  tiers: string[];
};

/** A member with all that is known of them. */
export type SampleMember = {
  contact: Contact;
  statements: Omit<ConsentEntry, 'id'>[];
  noes: SaidNo[];
  orders: Order[];
  appointments: Appointment[];
};

/**
 * The club as Chapar keeps it: the made-up members, some of whom have left again, cannot be reached at what they
 * gave, or have their birthday today. The same ask makes the same people.
 */
export function sampleMembers(ask: SampleAsk): SampleMember[] {
  const { size, now, settings } = ask;
  const members = generateMembers({ seed: SEED, size, now, shop: settings.language });
  const random = createRandom(SEED + 1);
  return members.map((member, index) => sampleMember(member, index, ask, random));
}

function sampleMember(member: Member, index: number, ask: SampleAsk, random: Random): SampleMember {
  const { settings, now } = ask;
  const contact = placed(member, ask);
  const told: SampleMember = {
    contact: { ...contact, email: misspelt(contact.email, random) },
    statements: [],
    noes: [],
    orders: ordersOf(contact.id, member.purchases, settings, random),
    appointments: appointmentsOf(contact.id, index, { now, settings }, random),
  };
  const celebrates = index % BIRTHDAY_EVERY === BIRTHDAY_FIRST;
  const known = celebrates ? celebrating(told, now, settings.zone) : withdrawing(told, now, random);
  const said = spouseAsked(known, random);
  return { ...said, statements: [...statementsOf(said.contact), ...said.statements] };
}

/** The member under the club's own ids, in the tier that they have bought themselves into, and known before their first order. */
function placed({ contact, purchases }: Member, { mark, settings, tiers }: SampleAsk): Contact {
  const bought = purchases.reduce((sum, { goods }) => sum + totalOf(goods), 0);
  const tier = TIER_FROM.filter((from) => bought >= from).length;
  const group = tiers[tier];
  const firstAt = contact.history.orders.firstAt ?? contact.createdAt;
  const createdAt = firstAt < contact.createdAt ? firstAt : contact.createdAt;
  const consents = Object.entries(contact.consents).map(([scope, { granted }]) => [
    scope,
    { granted, source: FORM[settings.language], at: createdAt } satisfies Consent,
  ]);
  return {
    ...contact,
    id: `${mark}-${contact.id}`,
    groups: group === undefined ? [] : [group],
    fields: { ...contact.fields, tier: (TIERS[tier] ?? TIERS[0])[settings.language] },
    consents: Object.fromEntries(consents) as Contact['consents'],
    history: NO_HISTORY,
    createdAt,
    updatedAt: createdAt,
  };
}

/** One address in eighty ends in a slip of the pen, at a domain that cannot exist. */
function misspelt(email: string | null, random: Random): string | null {
  return random.chance(1 / 80) ? (email?.replace('@club.example', '@club.exmaple') ?? null) : email;
}

function celebrating(told: SampleMember, now: Date, zone: string): SampleMember {
  const { contact } = told;
  const [year = 0, month = 0, day = 0] = wallClock(now, zone).day.split('-').map(Number);
  const calendar = contact.language === 'fa' ? 'jalali' : 'gregorian';
  const today = { year, month, day };
  const parts = calendar === 'jalali' ? (toJalali(today) ?? today) : today;
  const birthday: Occasion = {
    kind: 'birthday',
    calendar,
    month: parts.month,
    day: parts.day,
    year: null,
    raw: null,
  };
  const others = contact.occasions.filter(({ kind }) => kind !== 'birthday');
  const yes = { granted: true, source: contact.consents.sms?.source ?? ACTOR, at: contact.createdAt };
  const consents = { ...contact.consents, sms: yes, email: yes };
  return { ...told, contact: { ...contact, occasions: [birthday, ...others], consents } };
}

/** Some of those who said yes have left since, and at some addresses nothing arrives. */
function withdrawing(told: SampleMember, now: Date, random: Random): SampleMember {
  const { contact } = told;
  const addresses: [Channel, string | null][] = [
    ['sms', contact.mobile],
    ['email', contact.email],
  ];
  let known = told;
  for (const [channel, address] of addresses) {
    const [leaves, bounces] = [random.chance(0.04), random.chance(0.012)];
    const at = new Date(now.getTime() - random.between(1, 120) * DAY_MS);
    if (address === null) continue;
    if (leaves && contact.consents[channel]?.granted === true) known = left(known, channel, address, at);
    else if (bounces) known = { ...known, noes: [...known.noes, bounced(channel, address)] };
  }
  return known;
}

function left(told: SampleMember, channel: Channel, address: string, said: Date): SampleMember {
  const { contact } = told;
  const at = said < contact.createdAt ? contact.createdAt : said;
  const { reason, source } = WITHDRAWN[channel];
  const before = statementsOf(contact).filter((one) => one.channel === channel);
  const consents = { ...contact.consents, [channel]: { granted: false, source, at } };
  return {
    ...told,
    contact: { ...contact, consents },
    statements: [...told.statements, ...before],
    noes: [...told.noes, { channel, address, reason, source }],
  };
}

function bounced(channel: Channel, address: string): SaidNo {
  return { channel, address, reason: 'invalid-address', source: ACTOR };
}

/** Most of those whose spouse's birthday is known have asked to be reminded of it. */
function spouseAsked(told: SampleMember, random: Random): SampleMember {
  const { contact } = told;
  const known = contact.occasions.some(({ kind }) => kind === 'spouse-birthday');
  if (!random.chance(0.7) || !known) return told;
  const spouse = { granted: true, source: contact.consents.sms?.source ?? ACTOR, at: contact.createdAt };
  return { ...told, contact: { ...contact, consents: { ...contact.consents, spouse } } };
}

/** What holds now, as the history of consents tells it. */
function statementsOf({ id, consents }: Contact): Omit<ConsentEntry, 'id'>[] {
  return ConsentScope.options.flatMap((channel) => {
    const consent = consents[channel];
    return consent === undefined ? [] : [{ contactId: id, channel, ...consent, wording: null, actor: ACTOR }];
  });
}
