import { hkdfSync } from 'node:crypto';
import { createAddressKey, printOf } from '../consent/address-key.ts';
import { createSuppressions } from '../consent/suppressions.ts';
import { createAppointments } from '../contacts/appointments.ts';
import { createContacts } from '../contacts/contacts.ts';
import { createGroups } from '../contacts/groups.ts';
import { createOrders } from '../contacts/orders.ts';
import { fullName } from '../contacts/names.ts';
import type { StatedConsent } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';
import { addressOf } from '../deliveries/prepare.ts';
import { createReservations } from '../deliveries/reserve.ts';
import { createTouches } from '../deliveries/touches.ts';
import type { Person, SignalDeps } from '../deliveries/signals.ts';
import { createImports } from '../imports/imports.ts';
import { createSegments } from '../segments/segments.ts';
import { createSettings } from '../settings/actions.ts';
import type { Base } from './base.ts';

/** A key of its own for each purpose, all from SECRET_KEY: one that leaks opens nothing else. */
export function keyFor(purpose: string, secretKey: string): string {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `chapar ${purpose}`, 32)).toString('base64url');
}

/** Names the key under which opt-outs are kept, for backups to be told apart by. */
export function suppressionKeyPrint(secretKey: string): string {
  return printOf(createAddressKey(keyFor('suppressions', secretKey)));
}

/** Settings, contacts, consent, caps, segments and imports. */
export function createPeople({ stores, clock, newId, secretKey }: Base) {
  const settings = createSettings({ store: stores.settings, clock });
  const suppressions = createSuppressions({
    store: stores.suppressions,
    key: keyFor('suppressions', secretKey),
    clock,
  });
  const groups = createGroups({ store: stores.groups, contacts: stores.contacts, clock, newId });
  const orders = createOrders({ store: stores.orders, contacts: stores.contacts, clock, newId });
  const appointments = createAppointments({
    store: stores.appointments,
    knownBy: stores.contacts.knownBy,
    zone: async () => (await settings.read()).zone,
    clock,
  });
  const contacts = createContacts({
    store: stores.contacts,
    consentLog: stores.consentLog,
    groupsAmong: stores.groups.among,
    filterOfSegment: (id) => segments.filterOf(id, clock()),
    defaultLanguage: async () => (await settings.read()).language,
    clock,
    newId,
  });
  const segments = createSegments({
    store: stores.segments,
    contacts: stores.contacts,
    nameOf: (contact) => fullName(contact, contact.language),
    names: {
      groups: stores.groups.namesOf,
      campaigns: stores.campaigns.namesOf,
    },
    settings: settings.read,
    isInUse: stores.campaigns.awaitsSegment,
    clock,
    newId,
  });

  const imports = createImports({
    store: stores.imports,
    contacts: stores.contacts,
    groupIds: groups.idsOf,
    consentLog: stores.consentLog,
    settings: settings.read,
    clock,
    newId,
  });

  const reservations = createReservations({ ...stores, capSettings: settings.read, clock });
  const touches = createTouches({ ...stores, roundLength: async () => (await settings.read()).touches });

  /** The hashes by which a person may be suppressed: of the address a message went to, and of the one known today. */
  async function keysOf({ contact: id, channel, addressKey }: Person): Promise<string[]> {
    const contact = await stores.contacts.get(id);
    const address = contact === null ? null : addressOf(contact, channel);
    const today = address === null ? [] : [suppressions.keyOf(channel, address)];
    return [...new Set([...(addressKey === null ? [] : [addressKey]), ...today])];
  }

  async function state(person: Person, stated: StatedConsent): Promise<void> {
    if ((await stores.contacts.get(person.contact)) === null) return;
    await contacts.setConsent(person.contact, person.channel, stated, 'contact');
  }

  /** The standing no is written first: from the answer on, nothing more is sent. */
  const leave: SignalDeps['leave'] = async (person, { reason, source }) => {
    for (const key of await keysOf(person)) {
      await suppressions.suppressKey(key, { channel: person.channel, reason, source });
    }
    if (reason !== 'invalid-address') await state(person, { granted: false, source, wording: null });
  };

  const rejoin: SignalDeps['rejoin'] = async (person, source, wording) => {
    await state(person, { granted: true, source, wording: wording ?? null });
    for (const key of await keysOf(person)) await suppressions.rejoin(key);
  };

  const hasLeft = async (person: Person): Promise<boolean> =>
    (await suppressions.standing(await keysOf(person))).size > 0;

  /** Somebody who is no contact here says stop: should they come with an import, the no is there before them. */
  async function leaveUnknown(mobile: string): Promise<void> {
    await suppressions.suppressMany([{ channel: 'sms', address: mobile, reason: 'stop', source: 'reply' }]);
  }

  /** An address that a provider refused for good. */
  async function refuseAddress(
    channel: Channel,
    address: string,
    why: 'opted-out' | 'invalid-address',
  ): Promise<void> {
    const reason = why === 'opted-out' ? 'stop' : 'invalid-address';
    await suppressions.suppressMany([{ channel, address, reason, source: 'provider' }]);
  }

  return {
    settings,
    suppressions,
    contacts,
    groups,
    orders,
    appointments,
    segments,
    imports,
    reservations,
    touches,
    leave,
    rejoin,
    hasLeft,
    leaveUnknown,
    refuseAddress,
  };
}
export type People = ReturnType<typeof createPeople>;
