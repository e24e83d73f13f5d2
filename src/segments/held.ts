import type { Contact } from '../contacts/contact.ts';
import { Channel } from '../contract/words.ts';
import { afterDot } from './fields.ts';

/** What a contact holds under a field's name in the rule language, but for occasions and what lies in its history. */
export function heldBy(contact: Contact, field: string): unknown {
  const [head] = field.split('.', 1);
  const name = afterDot(field);
  if (head === 'fields') return Object.hasOwn(contact.fields, name) ? contact.fields[name] : null;
  if (head === 'consent') return contact.consents[Channel.parse(name)]?.granted;
  if (head === 'reachable') return isReachable(contact, Channel.parse(name));
  return new Map<string, unknown>(Object.entries(contact)).get(field);
}

function isReachable(contact: Contact, channel: Channel): boolean {
  const address = channel === 'sms' ? contact.mobile : contact.email;
  return address !== null && address !== '' && contact.consents[channel]?.granted === true;
}

/** When it happened, of a field that is a moment. */
export function momentOf({ createdAt, history }: Contact, field: string): Date | null {
  if (field === 'orders.first') return history.orders.firstAt;
  return field === 'orders.last' ? history.orders.lastAt : createdAt;
}
