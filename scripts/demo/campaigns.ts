import { setTimeout as sleep } from 'node:timers/promises';
import { wallClock } from '../../src/calendar/wall.ts';
import { until, type Chapar } from './chapar.ts';
import type { MAIL, SMS } from './letters.ts';
import { MAIN_LINK } from './letters.ts';
import type { Message } from './people.ts';

/** Minutes of the day from which its birthdays might not leave in it. */
const LATE = 24 * 60 - 4;

export type Campaign = { id: string; name: string; state: string; startsAt: string | null };
type Preflight = {
  state: string;
  failure: string | null;
  groups: { key: string; count: number; severity: string }[];
  totals: { matched: number; willReceive: number } | null;
};
export type Sent = { id: string; title: string; messages: Message[] };

const MINUTE_MS = 60_000;
/** Between scheduling and the whole minute at which birthdays leave: time for the preflight and the undo window. */
const AHEAD_MS = 6_000;
const MOST_AHEAD_MS = 60_000;

/** A draft of one of the demo's own messages to everybody; whom it does not suit is found by its preflight. */
export async function drafted(chapar: Chapar, message: typeof SMS | typeof MAIL): Promise<string> {
  const { template } = await chapar.api<{ template: { id: string } }>('POST', '/templates', message);
  const campaign = {
    name: message.name,
    template: template.id,
    audience: { everyone: true },
    link: MAIN_LINK,
  };
  return (await chapar.api<Campaign>('POST', '/campaigns', campaign)).id;
}

/** The ready-made birthday greeting, filled in but for its time. */
export async function draftedBirthdays(chapar: Chapar): Promise<string> {
  const path = '/ready-made/birthday/use';
  const { campaign } = await chapar.api<{ campaign: Campaign }>('POST', path, { channel: 'sms' });
  await chapar.api('PATCH', `/campaigns/${campaign.id}`, { data: { pct: '20', code: 'TORANJ20' } });
  return campaign.id;
}

/**
 * Schedules the greeting for the next whole minute that leaves time enough. On a busy computer its preflight may
 * last longer than that, and the greetings would be tomorrow's: then once more, with more time.
 */
export async function scheduledBirthdays(
  chapar: Chapar,
  id: string,
  { zone, undoMs }: { zone: string; undoMs: number },
): Promise<string> {
  for (let aheadMs = AHEAD_MS; ; aheadMs *= 2) {
    const at = new Date(Math.ceil((Date.now() + aheadMs + undoMs) / MINUTE_MS) * MINUTE_MS);
    const { repeat } = await chapar.api<Campaign & { repeat: object }>('GET', `/campaigns/${id}`);
    await chapar.api('PATCH', `/campaigns/${id}`, { repeat: { ...repeat, time: timeOf(at, zone) } });
    const { found, startsAt } = await scheduled(chapar, id);
    if (startsAt <= at) return found;
    if (aheadMs > MOST_AHEAD_MS) throw new Error('The birthdays could not be scheduled in time.');
    await chapar.api('POST', `/campaigns/${id}/unschedule`, {});
  }
}

/** HH:MM */
function timeOf(at: Date, zone: string): string {
  const { minutes } = wallClock(at, zone);
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** Looks at a draft, leaves out whom the preflight names, and schedules it. @returns what was found, in words, and its start */
export async function scheduled(
  chapar: Chapar,
  id: string,
  at: Date | null = null,
): Promise<{ found: string; startsAt: Date }> {
  const { id: look } = await chapar.api<{ id: string }>(
    'POST',
    `/campaigns/${id}/preflight`,
    at === null ? {} : { at },
  );
  let done: Preflight | null = null;
  await until(`the preflight of ${id} is done`, async () => {
    done = await chapar.api<Preflight>('GET', `/preflights/${look}`);
    return done.state !== 'running';
  });
  const preflight = done as Preflight | null;
  if (preflight?.state !== 'done') throw new Error(`The preflight of ${id}: ${preflight?.failure ?? 'gone'}`);
  const decide = preflight.groups.filter(({ severity }) => severity === 'decide');
  const exclude = decide.map(({ key }) => key);
  const wish = { exclude, ...(at !== null && { at }) };
  const { startsAt } = await chapar.api<Campaign>('POST', `/campaigns/${id}/schedule`, wish);
  const { matched = 0, willReceive = 0 } = preflight.totals ?? {};
  const left = decide.map(({ key, count }) => `${key} ${count}`).join(', ');
  const words = `${matched} matched, ${willReceive} will receive it${left === '' ? '' : `; left out: ${left}`}`;
  return { found: words, startsAt: new Date(startsAt ?? 0) };
}

export async function untilSent(chapar: Chapar, id: string): Promise<void> {
  await until(
    `campaign ${id} is sent`,
    async () => (await chapar.api<Campaign>('GET', `/campaigns/${id}`)).state === 'finished',
  );
}

/** A campaign that repeats is scheduled again once the messages of its run have left. */
export async function untilGreeted(chapar: Chapar, id: string): Promise<void> {
  await until('today’s birthdays are greeted', async () => {
    const { state, run } = await chapar.api<Campaign & { run: string | null }>('GET', `/campaigns/${id}`);
    return run !== null && state === 'scheduled';
  });
}

/** What the sandbox kept of a campaign. */
export async function messagesOf(chapar: Chapar, id: string, channel: 'sms' | 'email'): Promise<Message[]> {
  const all = await chapar.all<Message>(`/sandbox?channel=${channel}`);
  return all.filter(({ deliveryId }) => deliveryId.startsWith(`${id}.`));
}

/** Today's birthdays are today's until midnight; whoever comes a few minutes before it waits. */
export async function awaitMidnight(zone: string, say: (text: string) => void): Promise<void> {
  const { minutes } = wallClock(new Date(), zone);
  if (minutes < LATE) return;
  say('Midnight is near in the office’s zone; waiting for the new day.');
  while (wallClock(new Date(), zone).minutes >= LATE) await sleep(1_000);
}
