import type { MailEnvelope } from '../../../src/channels/channel.ts';
import type { Pieces } from '../../../src/templates/pieces.ts';

/** Its parts may be texts, which are then the reader's alone. */
type Parts = Partial<Omit<MailEnvelope, 'html' | 'text'>> & {
  html?: string | Pieces;
  text?: string | Pieces;
};

/** A marketing mail to one person; every part can be replaced. */
export function aMail({
  html = '<p>Hello Sara</p>',
  text = 'Hello Sara',
  ...parts
}: Parts = {}): MailEnvelope {
  return {
    deliveryId: 'plan1.contact1.email.0',
    from: { name: 'Chapar Club', address: 'club@shop.example' },
    replyTo: null,
    to: { name: 'Sara Amini', address: 'sara@customer.example' },
    subject: 'Your gift',
    html: typeof html === 'string' ? [html] : html,
    text: typeof text === 'string' ? [text] : text,
    unsubscribeUrl: 'https://shop.example/u/token123',
    ...parts,
  };
}
