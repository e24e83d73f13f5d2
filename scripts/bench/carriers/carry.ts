import { createTransport } from 'nodemailer';
import twilio from 'twilio';
import { createSmtpPool } from '../../../src/channels/email/smtp-pool.ts';
import { createTwilioSms } from '../../../src/channels/sms/twilio.ts';
import type { Channel } from '../../../src/contract/words.ts';

export type Carrying = { carrier: string; url: string; atOnce: number; messages: number };
export type Carried = { accepted: number; perSecond: number; cpuPerThousand: number };

/** Hands over message `n`; true when it was accepted. */
type Carrier = { hand(n: number): Promise<boolean>; close(): unknown };
type Make = (carrying: Carrying) => Carrier;

const TIMEOUTS = { connect: 5_000, reply: 10_000, total: 15_000 };
const LINE = 'A line of a mail as long as lines of mails are, in letters that need no encoding.\r\n';
/** 11.5 kB */
const MAIL = `Subject: A gift\r\nTo: <sara@customer.example>\r\nMIME-Version: 1.0\r\n\r\n${LINE.repeat(140)}`;
const SID = 'AC0123456789abcdef0123456789abcdef';
const route = (n: number) => ({ from: 'news@club.example', to: `c${n}@customer.example` });
const text = (n: number) => ({
  deliveryId: `run.c${n}.sms.0`,
  to: '+989121234567',
  text: 'سلام سارا، هدیه‌ای برای شما داریم',
});

function ownPool({ url, atOnce }: Carrying, query: string): Carrier {
  const pool = createSmtpPool({
    url: url + query,
    hostname: 'club.example',
    maxConnections: atOnce,
    timeouts: TIMEOUTS,
  });
  return {
    hand: async (n) =>
      (await pool.send({ route: route(n), bytes: MAIL, dotless: true })).outcome === 'accepted',
    close: pool.close,
  };
}

function nodemailerPool({ url, atOnce }: Carrying): Carrier {
  const transport = createTransport({ pool: true, url, maxConnections: atOnce, maxMessages: 1_000 });
  return {
    async hand(n) {
      const { from, to } = route(n);
      const { accepted } = await transport.sendMail({ envelope: { from, to: [to] }, raw: MAIL });
      return accepted.length === 1;
    },
    close: () => transport.close(),
  };
}

function ourTwilio({ url, atOnce }: Carrying): Carrier {
  const sms = createTwilioSms({
    accountSid: SID,
    authToken: 'secret',
    sender: { from: '+15005550006' },
    publicUrl: 'https://club.example',
    baseUrl: url,
    connections: atOnce,
    validitySeconds: null,
  });
  return { hand: async (n) => (await sms.submit(text(n))).outcome === 'accepted', close: sms.close };
}

function twilioAsItComes({ url }: Carrying): Carrier {
  const client = twilio(SID, 'secret');
  client.api.baseUrl = url;
  return {
    async hand(n) {
      const { deliveryId, to, text: body } = text(n);
      const statusCallback = `https://club.example/hooks/twilio/status?delivery=${deliveryId}`;
      return (await client.messages.create({ to, body, from: '+15005550006', statusCallback })).sid !== '';
    },
    close: () => undefined,
  };
}

export const CARRIERS: { name: string; channel: Channel; make: Make }[] = [
  { name: 'nodemailer pool, raw', channel: 'email', make: nodemailerPool },
  {
    name: 'Chapar, one by one',
    channel: 'email',
    make: (carrying) => ownPool(carrying, '?pipelining=false'),
  },
  { name: 'Chapar, pipelined', channel: 'email', make: (carrying) => ownPool(carrying, '') },
  { name: 'official client as it comes', channel: 'sms', make: twilioAsItComes },
  { name: 'Chapar', channel: 'sms', make: ourTwilio },
];

/** Warms up, then hands over all messages, twice as many at once as there are connections, so that none waits for us. */
export async function carry(carrying: Carrying): Promise<Carried> {
  const made = CARRIERS.find(({ name }) => name === carrying.carrier)?.make(carrying);
  if (made === undefined) throw new Error(`No carrier ${carrying.carrier}`);
  const warmUp = Math.min(2_000, carrying.messages / 4);
  let accepted = await handAll(made, warmUp, carrying.atOnce);
  const cpu = process.cpuUsage();
  const started = performance.now();
  const measured = await handAll(made, carrying.messages, carrying.atOnce);
  const seconds = (performance.now() - started) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await made.close();
  accepted += measured;
  return {
    accepted,
    perSecond: measured / seconds,
    cpuPerThousand: (user + system) / 1_000 / carrying.messages,
  };
}

async function handAll({ hand }: Carrier, messages: number, atOnce: number): Promise<number> {
  let next = 0;
  let accepted = 0;
  const runner = async (): Promise<void> => {
    while (next < messages) if (await hand(next++)) accepted++;
  };
  await Promise.all(Array.from({ length: 2 * atOnce }, runner));
  return accepted;
}
