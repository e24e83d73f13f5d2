import type { MailEnvelope } from '../../../src/channels/channel.ts';

/** A marketing mail to one person; every part can be replaced. */
export function aMail(parts: Partial<MailEnvelope> = {}): MailEnvelope {
  return {
    deliveryId: 'plan1.contact1.email.0',
    from: { name: 'Chapar Club', address: 'club@shop.example' },
    replyTo: null,
    to: { name: 'Sara Amini', address: 'sara@customer.example' },
    subject: 'Your gift',
    html: '<p>Hello Sara</p>',
    text: 'Hello Sara',
    unsubscribeUrl: 'https://shop.example/u/token123',
    ...parts,
  };
}
