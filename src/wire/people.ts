import { hkdfSync } from 'node:crypto';
import { createSuppressions } from '../consent/suppressions.ts';
import { createContacts } from '../contacts/contacts.ts';
import { fullName } from '../contacts/names.ts';
import type { Channel } from '../contract/words.ts';
import { addressOf } from '../deliveries/prepare.ts';
import type { SignalDeps } from '../deliveries/signals.ts';
import { createImports } from '../imports/imports.ts';
import { createSegments } from '../segments/segments.ts';
import { createSettings } from '../settings/actions.ts';
import type { Base } from './base.ts';

/** A key of its own for each purpose, all from SECRET_KEY: one that leaks opens nothing else. */
export function keyFor(purpose: string, secretKey: string): string {
  return Buffer.from(hkdfSync('sha256', secretKey, '', `chapar ${purpose}`, 32)).toString('base64url');
}

/** Settings, contacts, consent, segments and imports. */
export function createPeople({ stores, clock, newId, secretKey }: Base) {
  const settings = createSettings({ store: stores.settings, clock });
  const suppressions = createSuppressions({
    store: stores.suppressions,
    key: keyFor('suppressions', secretKey),
    clock,
  });
  const contacts = createContacts({
    store: stores.contacts,
    consentLog: stores.consentLog,
    defaultLanguage: async () => (await settings.read()).language,
    clock,
    newId,
  });
  const segments = createSegments({
    store: stores.segments,
    contacts: stores.contacts,
    nameOf: (contact) => fullName(contact, contact.language),
    settings: settings.read,
    clock,
    newId,
  });

  const imports = createImports({
    store: stores.imports,
    contacts: stores.contacts,
    consentLog: stores.consentLog,
    settings: settings.read,
    clock,
    newId,
  });

  /** The standing no is written first: from the answer on, nothing more is sent. */
  const leave: SignalDeps['leave'] = async (contactId, channel, { reason, source }) => {
    const contact = await stores.contacts.get(contactId);
    const address = contact === null ? null : addressOf(contact, channel);
    if (address !== null) await suppressions.suppressMany([{ channel, address, reason, source }]);
    if (contact === null || reason === 'invalid-address') return;
    await contacts.setConsent(contactId, channel, { granted: false, source, wording: null }, 'contact');
  };

  const rejoin: SignalDeps['rejoin'] = async (contactId, channel, source) => {
    const contact = await stores.contacts.get(contactId);
    const address = contact === null ? null : addressOf(contact, channel);
    if (contact === null || address === null) return;
    await contacts.setConsent(contactId, channel, { granted: true, source, wording: null }, 'contact');
    await suppressions.lift({ channel, address });
  };

  /** An address that a provider refused for good. */
  async function refuseAddress(
    channel: Channel,
    address: string,
    why: 'opted-out' | 'invalid-address',
  ): Promise<void> {
    const reason = why === 'opted-out' ? 'stop' : 'invalid-address';
    await suppressions.suppressMany([{ channel, address, reason, source: 'provider' }]);
  }

  return { settings, suppressions, contacts, segments, imports, leave, rejoin, refuseAddress };
}
export type People = ReturnType<typeof createPeople>;
