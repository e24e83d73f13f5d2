/**
 * The rival that the line is held against: what somebody writes in an afternoon, at its best. One process; a message is
 * rendered by precompiled Handlebars from people in memory and handed to pooled nodemailer, or to Twilio's official
 * client as it comes; nothing is written down. `plain.ts <options as JSON>` prints `ready`, sends after a line on its
 * input, and prints how many were accepted.
 */
import { once } from 'node:events';
import Handlebars from 'handlebars';
import { createTransport } from 'nodemailer';
import twilio from 'twilio';
import type { Contact } from '../../src/contacts/contact.ts';
import { mailHtml, mailText, personAt, SUBJECT, TARGETS, TEXT } from './line/content.ts';

export type PlainOptions = {
  channel: 'sms' | 'email';
  url: string;
  messages: number;
  connections: number;
  dkim: { domainName: string; keySelector: string; privateKey: string } | null;
};

const LINKS = TARGETS.map((_, at) => `https://clb.example/{{code}}${String(at)}`);
/** Around the message, as much as Chapar puts there, so that both send mails of one size. */
const HEAD = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{{firstName}}</title><style>${'p { margin: 0 0 16px; line-height: 1.6; } '.repeat(42)}</style></head><body>`;
const FOOTER = '<p><a href="https://club.example/u/{{code}}">Unsubscribe</a></p>';
const PIXEL = '<img src="https://club.example/o/{{code}}.gif" width="1" height="1" alt="">';

type Values = Record<string, string | null>;
const compiled = (text: string) => Handlebars.compile<Values>(text, { strict: true });

function valuesOf({ firstName, lastName, city, ref }: Contact): Values {
  const code = `GIFT${ref ?? ''}`;
  return {
    firstName,
    name: `${firstName ?? ''} ${lastName ?? ''}`,
    city,
    code,
    brand: 'Club',
    link: `https://clb.example/${code}`,
  };
}

function mailer({ url, connections, dkim }: PlainOptions): (contact: Contact) => Promise<unknown> {
  const subject = compiled(SUBJECT);
  const html = compiled(`${HEAD}${mailHtml(LINKS)}${FOOTER}${PIXEL}</body></html>`);
  const text = compiled(mailText(LINKS));
  const transport = createTransport({
    pool: true,
    url,
    maxConnections: connections,
    maxMessages: Infinity,
    ...(dkim === null ? {} : { dkim }),
  });
  return (contact) => {
    const values = valuesOf(contact);
    return transport.sendMail({
      from: { name: 'Club', address: 'news@club.example' },
      to: { name: values['name'] ?? '', address: contact.email ?? '' },
      subject: subject(values),
      html: html(values),
      text: text(values),
      list: { unsubscribe: `https://club.example/u/${contact.id}` },
    });
  };
}

function texter({ url }: PlainOptions): (contact: Contact) => Promise<unknown> {
  const text = compiled(TEXT);
  const client = twilio('AC00000000000000000000000000000000', 'token');
  client.api.baseUrl = url;
  return (contact) =>
    client.messages.create({
      to: contact.mobile ?? '',
      from: '+12025550100',
      body: text(valuesOf(contact)),
      statusCallback: `https://club.example/callbacks/twilio?delivery=${contact.id}`,
    });
}

async function main(options: PlainOptions): Promise<void> {
  const people = Array.from({ length: options.messages }, (_, at) => personAt(at));
  const send = options.channel === 'email' ? mailer(options) : texter(options);
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  let accepted = 0;
  const sender = async (): Promise<void> => {
    for (let next = people.pop(); next !== undefined; next = people.pop()) {
      await send(next);
      accepted += 1;
    }
  };
  await Promise.all(Array.from({ length: options.connections }, sender));
  process.stdout.write(`${String(accepted)}\n`);
  await once(process.stdin, 'data'); // its use is read before it goes
  process.exit(0);
}

await main(JSON.parse(process.argv[2] ?? '{}') as PlainOptions);
