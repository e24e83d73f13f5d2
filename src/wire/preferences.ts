import type { Contact, Occasion } from '../contacts/contact.ts';
import { greeting } from '../contacts/names.ts';
import type { ContactChange } from '../contract/contacts.ts';
import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';
import { addressOf } from '../deliveries/prepare.ts';
import type { Signals } from '../deliveries/signals.ts';
import type { Place } from '../deliveries/signal.store.ts';
import { isRealDay } from '../calendar/jalali.ts';
import type { PreferenceFacts, ScopeState } from '../http/public/preference-pages.ts';
import type { Choice, PreferencesDeps, Wish } from '../http/public/preferences.routes.ts';
import { maskedAddress } from '../lib/mask.ts';
import type { Base } from './base.ts';
import type { People } from './people.ts';

const SOURCE = 'preferences';
const ACTOR = 'contact';
/** Noes of the person's own, which the person may take back. */
const OWN_NO: SuppressionReason[] = ['unsubscribed', 'stop'];

type Known = { place: Place; contact: Contact };

/** What the receiver of a delivery sees and changes: every change a statement of consent, every no a standing one. */
export function createPreferences(
  { stores }: Base,
  people: People,
  signals: Signals,
): Omit<PreferencesDeps, 'tokens'> {
  async function knownBy(deliveryId: string): Promise<Known | null> {
    const place = await signals.placeOf(deliveryId);
    const contact = place === null ? null : await stores.contacts.get(place.contact);
    return place === null || contact === null ? null : { place, contact };
  }

  async function channelOf(contact: Contact, channel: Channel): Promise<PreferenceFacts['scopes'][Channel]> {
    const address = addressOf(contact, channel);
    if (address === null) return null;
    const no = await people.suppressions.find({ channel, address });
    const state = (): ScopeState => {
      if (no?.reasons.some((reason) => !OWN_NO.includes(reason)) === true) return 'blocked';
      return no === null && contact.consents[channel]?.granted === true ? 'on' : 'off';
    };
    return { state: state(), address: maskedAddress(address) };
  }

  async function factsOf(contact: Contact): Promise<PreferenceFacts> {
    const [{ brand }, sms, email] = await Promise.all([
      people.settings.read(),
      channelOf(contact, 'sms'),
      channelOf(contact, 'email'),
    ]);
    const { language, title, firstName, lastName, occasions, consents } = contact;
    const hasSpouse =
      occasions.some(({ kind }) => kind === 'spouse-birthday') || consents.spouse !== undefined;
    const state = consents.spouse?.granted === true ? 'on' : 'off';
    const spouse = hasSpouse ? ({ state, address: null } as const) : null;
    const birthday = occasions.find(({ kind }) => kind === 'birthday') ?? null;
    return {
      ...{ brand, language, title, firstName, lastName, birthday },
      scopes: { sms, email, spouse },
      greeting: greeting(contact, language),
    };
  }

  /** By the link's own delivery where it is about its channel, so that the campaign's report knows of it. */
  async function state({ place, contact }: Known, { scope, granted, wording }: Choice): Promise<void> {
    if (scope === 'spouse') {
      await people.contacts.setConsent(contact.id, scope, { granted, source: SOURCE, wording }, ACTOR);
      return;
    }
    const person = { contact: contact.id, channel: scope, addressKey: null };
    if (granted) {
      if (scope === place.channel) await signals.resubscribe(place.id, SOURCE, wording);
      else await people.rejoin(person, SOURCE, wording);
      return;
    }
    if (scope === place.channel) await signals.unsubscribe(place.id, SOURCE);
    else await people.leave(person, { reason: 'unsubscribed', source: SOURCE });
  }

  async function stateAll(known: Known, choices: Choice[]): Promise<void> {
    const { scopes } = await factsOf(known.contact);
    const different = choices.filter(({ scope, granted }) => (scopes[scope]?.state === 'on') !== granted);
    // The noes first: from the answer on, nothing more is sent.
    for (const choice of different.filter(({ granted }) => !granted)) await state(known, choice);
    for (const choice of different.filter(({ granted }) => granted)) await state(known, choice);
  }

  return {
    async read(deliveryId) {
      const known = await knownBy(deliveryId);
      return known === null ? null : factsOf(known.contact);
    },

    async save(deliveryId, wish) {
      const known = await knownBy(deliveryId);
      if (known === null) return;
      await stateAll(known, wish.choices);
      if (isOtherThan(known.contact, wish))
        await people.contacts.amend(known.contact.id, (contact) => changeOf(contact, wish), ACTOR);
    },

    /** Whatever held before: both channels get a standing no, and the spouse's matter is refused. */
    async leaveAll(deliveryId) {
      const known = await knownBy(deliveryId);
      if (known === null) return;
      const { scopes } = await factsOf(known.contact);
      const all = (['sms', 'email'] as const).filter(
        (channel) => scopes[channel] !== null || channel === known.place.channel,
      );
      for (const scope of all) await state(known, { scope, granted: false, wording: '' });
      if (scopes.spouse?.state === 'on') await state(known, { scope: 'spouse', granted: false, wording: '' });
    },
  };
}

function changeOf(contact: Contact, wish: Wish): ContactChange {
  const { title, firstName, lastName, language, birthday } = wish;
  const held = contact.occasions.find(({ kind }) => kind === 'birthday') ?? null;
  const born = birthday === null ? [] : [birthdayOf(birthday, held)];
  const others = contact.occasions.filter(({ kind }) => kind !== 'birthday');
  return { title, firstName, lastName, language, occasions: [...born, ...others] };
}

/** Whether anything about the person is to change: an answer of what was shown writes nothing. */
function isOtherThan(contact: Contact, wish: Wish): boolean {
  const born = contact.occasions.find(({ kind }) => kind === 'birthday') ?? null;
  const isBirthday = born?.calendar === wish.birthday?.calendar && born?.month === wish.birthday?.month;
  const isSame = isBirthday && born?.day === wish.birthday?.day && contact.language === wish.language;
  const keys = ['title', 'firstName', 'lastName'] as const;
  return !isSame || keys.some((key) => contact[key] !== wish[key]);
}

/** Nobody is asked for the year: the one that is known stays, unless that year has no such day. */
function birthdayOf(birthday: NonNullable<Wish['birthday']>, held: Occasion | null): Occasion {
  const { calendar, month, day } = birthday;
  const isSame = held?.calendar === calendar && held.month === month && held.day === day;
  if (isSame) return held;
  const year = held?.calendar === calendar && isRealDay({ ...birthday, year: held.year }) ? held.year : null;
  return { kind: 'birthday', calendar, month, day, year, raw: null };
}
