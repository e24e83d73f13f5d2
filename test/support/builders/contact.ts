import { NO_HISTORY, type Contact } from '../../../src/contacts/contact.ts';

let made = 0;

/** A customer in Tehran who may be written to on both channels; ids, numbers and addresses are all different. */
export function aContact(parts: Partial<Contact> = {}): Contact {
  made += 1;
  const at = new Date('2026-11-01T08:00:00Z');
  return {
    id: `contact${String(made).padStart(7, '0')}`,
    ref: null,
    title: 'خانم',
    firstName: 'سارا',
    lastName: 'کریمی',
    mobile: `+98912${String(made).padStart(7, '0')}`,
    email: `sara${made}@example.com`,
    language: 'fa',
    zone: null,
    city: 'تهران',
    province: null,
    tags: [],
    groups: [],
    fields: {},
    occasions: [],
    consents: {
      sms: { granted: true, source: 'shop form', at },
      email: { granted: true, source: 'shop form', at },
    },
    aliases: [],
    history: NO_HISTORY,
    createdAt: at,
    updatedAt: at,
    ...parts,
  };
}
