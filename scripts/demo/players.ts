import type { Random } from '../../src/sample-club/random.ts';
import {
  APPLE_PROXY,
  GMAIL_PREFETCH,
  GMAIL_READER,
  linksOf,
  MAIL_SCANNER,
  MESSENGER,
  PERSON_AGENTS,
  shuffled,
  type Doing,
  type Message,
} from './people.ts';

/** Customers and machines who act side by side. */
const AT_ONCE = 8;
const THANKS = { fa: 'ممنون', en: 'Thank you!' };
const STOPS = ['لغو', 'STOP', 'لغو۱۱'] as const;

type Play = (message: Message) => Promise<void>;
/** `share` of all messages, at least one, go to the next players in turn. */
type Part = { share: number; play: Play };

/** Machines at the mails: the proxies that load pictures ahead, and scanners that follow every link at once. */
export function mailMachines(doing: Doing): Part[] {
  const follow = async (message: Message, hit: { agent: string; method?: 'HEAD' }): Promise<void> => {
    for (const link of linksOf(message)) await doing.click(message, link, 'machine', hit);
  };
  return [
    { share: 0.08, play: (message) => doing.open(message, 'machine', APPLE_PROXY) },
    { share: 0.03, play: (message) => doing.open(message, 'machine', GMAIL_PREFETCH) },
    { share: 0.02, play: (message) => follow(message, { agent: MAIL_SCANNER }) },
    { share: 0.01, play: (message) => follow(message, { agent: PERSON_AGENTS[2], method: 'HEAD' }) },
  ];
}

/** People who read: most only look, some follow a link or two, a few leave. */
export function mailPeople(doing: Doing, random: Random): Part[] {
  const open = (message: Message): Promise<void> =>
    doing.open(message, 'human', random.chance(0.3) ? GMAIL_READER : random.pick(PERSON_AGENTS));
  const click = async (message: Message, link: string | undefined): Promise<void> => {
    if (link !== undefined) await doing.click(message, link, 'human', { agent: random.pick(PERSON_AGENTS) });
  };
  const links = (message: Message): string[] => shuffled(linksOf(message), random);
  return [
    { share: 0.18, play: open },
    { share: 0.05, play: inTurn(open, open) },
    { share: 0.09, play: inTurn(open, (message) => click(message, linksOf(message)[0])) },
    { share: 0.04, play: inTurn(open, (message) => click(message, links(message)[0])) },
    {
      share: 0.02,
      play: inTurn(open, async (message) => {
        for (const link of links(message).slice(0, 2)) await click(message, link);
      }),
    },
    { share: 0.01, play: inTurn(open, (message) => doing.leave(message, 'page')) },
    { share: 0.006, play: (message) => doing.leave(message, 'one-click') },
  ];
}

/** Whoever forwards a text into a messenger has its link looked at; some phones' guards ask for it by HEAD. */
export function textMachines(doing: Doing): Part[] {
  const follow = async (message: Message, hit: { agent: string; method?: 'HEAD' }): Promise<void> => {
    const [link] = linksOf(message);
    if (link !== undefined) await doing.click(message, link, 'machine', hit);
  };
  return [
    { share: 0.02, play: (message) => follow(message, { agent: MESSENGER }) },
    { share: 0.015, play: (message) => follow(message, { agent: PERSON_AGENTS[1], method: 'HEAD' }) },
  ];
}

export function textPeople(doing: Doing, random: Random): Part[] {
  const click = async (message: Message): Promise<void> => {
    const [link] = linksOf(message);
    if (link !== undefined) await doing.click(message, link, 'human', { agent: random.pick(PERSON_AGENTS) });
  };
  return [
    { share: 0.16, play: click },
    { share: 0.03, play: inTurn(click, click) },
    { share: 0.008, play: thank(doing) },
    { share: 0.01, play: (message) => doing.reply(message, random.pick(STOPS), true) },
  ];
}

/** Two texts that reach a phone so close to each other: an answer may belong to either. */
const CLOSE_MS = 5_000;

/** Of these texts, the ones that are plainly the last on their phone, of these and `others`: what an answer belongs to. */
export function lastOnPhones(texts: Message[], others: Message[]): Message[] {
  const other = new Map(others.map(({ to, at }) => [to, Date.parse(at)]));
  return texts.filter(({ to, at }) => Date.parse(at) - (other.get(to) ?? 0) > CLOSE_MS);
}

/** Whoever is wished a happy birthday says thank you, now and then. */
export function birthdayPeople(doing: Doing): Part[] {
  return [{ share: 0.15, play: thank(doing) }];
}

function thank(doing: Doing): Play {
  return (message) =>
    doing.reply(message, /\p{Script=Arabic}/u.test(message.text) ? THANKS.fa : THANKS.en, false);
}

function inTurn(...plays: Play[]): Play {
  return async (message) => {
    for (const play of plays) await play(message);
  };
}

/** Gives each part its messages, no message to two of them, and plays them side by side. */
export async function perform(messages: Message[], parts: Part[], random: Random): Promise<void> {
  const rest = shuffled(messages, random);
  const turns = parts.flatMap(({ share, play }) =>
    rest
      .splice(0, Math.max(1, Math.round(messages.length * share)))
      .map((message) => (): Promise<void> => play(message)),
  );
  const queue = shuffled(turns, random);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let turn = queue.pop(); turn !== undefined; turn = queue.pop()) await turn();
    }),
  );
}
