import type { Random } from '../../src/sample-club/random.ts';
import type { Chapar } from './chapar.ts';

/** What the sandbox kept of one message. */
export type Message = {
  deliveryId: string;
  channel: 'sms' | 'email';
  to: string;
  at: string;
  text: string;
  html: string | null;
  unsubscribeUrl: string | null;
};

export type Deed = 'open' | 'click' | 'reply' | 'leave';
/** One thing that a player did. unsure: a quick machine that this computer held up for so long that it may pass for a person. */
export type Entry = {
  campaign: string;
  delivery: string;
  deed: Deed;
  who: 'human' | 'machine' | 'unsure';
  /** where a click led */
  target: string | null;
};

export const PERSON_AGENTS = [
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36',
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36',
] as const;
/** Gmail's proxy when a person reads: the machine in between does not make it a machine's open. */
export const GMAIL_READER =
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';
/** Apple's privacy proxy, which loads every picture of every mail. */
export const APPLE_PROXY = 'Mozilla/5.0';
export const GMAIL_PREFETCH =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0';
export const MAIL_SCANNER = 'Mozilla/5.0 (compatible; Barracuda Sentinel/1.0)';
export const MESSENGER = 'WhatsApp/2.24.20 A';

/** Nobody reads and clicks within three seconds of a message's arrival; half of that leaves time for the way. */
export const TOO_SOON_MS = 3_000;
const RUSH_MS = 1_500;

type Hit = { agent: string; method?: 'GET' | 'HEAD' };

/** Every step of every player, at the addresses that the messages hold, written into the log as it is done. */
export function createDoing(chapar: Chapar, log: Entry[]) {
  let homes = 0;
  const addresses = new Map<string, string>();

  /** Each customer comes from an address of their own; a proxy on this machine is believed about it. */
  function addressOf(to: string): string {
    const known = addresses.get(to);
    if (known !== undefined) return known;
    homes += 1;
    const address = `100.${64 + (homes >> 16)}.${(homes >> 8) & 255}.${homes & 255}`;
    addresses.set(to, address);
    return address;
  }

  async function visit(message: Message, url: string, { agent, method = 'GET' }: Hit): Promise<Response> {
    const headers = { 'User-Agent': agent, 'X-Forwarded-For': addressOf(message.to) };
    const answer = await fetch(url, { method, headers, redirect: 'manual' });
    if (answer.status >= 400) throw new Error(`${method} ${url}: ${answer.status}`);
    return answer;
  }

  function note(message: Message, deed: Deed, who: Entry['who'], target: string | null = null): void {
    const campaign = message.deliveryId.split('.')[0] ?? '';
    log.push({ campaign, delivery: message.deliveryId, deed, who, target });
  }

  return {
    async open(message: Message, who: Entry['who'], agent: string): Promise<void> {
      await visit(message, pixelOf(message), { agent });
      note(message, 'open', who);
    },

    async click(message: Message, url: string, who: Entry['who'], hit: Hit): Promise<void> {
      const answer = await visit(message, url, hit);
      note(message, 'click', who, answer.headers.get('location'));
    },

    /** A machine that looks like a browser and is known by its haste alone. Does nothing when it is late already. */
    async rush(message: Message, url: string): Promise<void> {
      const age = (): number => Date.now() - new Date(message.at).getTime();
      if (age() > RUSH_MS) return;
      const answer = await visit(message, url, { agent: PERSON_AGENTS[2] });
      note(message, 'click', age() < TOO_SOON_MS ? 'machine' : 'unsure', answer.headers.get('location'));
    },

    /** By the mail program's own button (RFC 8058), or by ours on the page. */
    async leave(message: Message, by: 'one-click' | 'page'): Promise<void> {
      const form = by === 'page' ? { action: 'unsubscribe' } : { 'List-Unsubscribe': 'One-Click' };
      const answer = await fetch(message.unsubscribeUrl ?? '', {
        method: 'POST',
        body: new URLSearchParams(form),
      });
      if (!answer.ok) throw new Error(`Leaving by ${by}: ${answer.status}`);
      note(message, 'leave', 'human');
    },

    /** @param stops the text asks to be left alone */
    async reply(message: Message, text: string, stops: boolean): Promise<void> {
      await chapar.api('POST', '/sandbox/replies', { from: message.to, text });
      note(message, stops ? 'leave' : 'reply', 'human');
    },
  };
}
export type Doing = ReturnType<typeof createDoing>;

/** The short links of a message, in the order in which they stand, each once. */
export function linksOf({ text, html }: Message): string[] {
  const found = (html ?? text).match(/https?:\/\/[^\s"<>]+\/l\/[0-9A-Za-z]+/g) ?? [];
  return [...new Set(found)];
}

function pixelOf({ html, to }: Message): string {
  const [pixel] = /https?:\/\/[^"]+\/o\/[0-9A-Za-z]+\.gif/.exec(html ?? '') ?? [];
  if (pixel === undefined) throw new Error(`The mail to ${to} has no pixel.`);
  return pixel;
}

/** The same messages in an order of chance. */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const mixed = [...items];
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = random.between(0, at);
    const [one, two] = [mixed[at], mixed[other]];
    if (one !== undefined && two !== undefined) [mixed[at], mixed[other]] = [two, one];
  }
  return mixed;
}
