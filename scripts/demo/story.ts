import { setTimeout as sleep } from 'node:timers/promises';
import { wallClock } from '../../src/calendar/wall.ts';
import { createRandom } from '../../src/sample-club/random.ts';
import {
  awaitMidnight,
  drafted,
  draftedBirthdays,
  messagesOf,
  scheduled,
  scheduledBirthdays,
  untilGreeted,
  untilSent,
  type Sent,
} from './campaigns.ts';
import { until, type Chapar } from './chapar.ts';
import { isEqual, linesOf, tableOf, type Line, type Report } from './compare.ts';
import { leaveBehind } from './leave-behind.ts';
import { MAIL, SMS } from './letters.ts';
import type { Options } from './options.ts';
import { createDoing, linksOf, TOO_SOON_MS, type Doing, type Entry } from './people.ts';
import {
  birthdayPeople,
  lastOnPhones,
  mailMachines,
  mailPeople,
  perform,
  textMachines,
  textPeople,
} from './players.ts';

const SEED = 1405;
const RATE = 200;
const ALWAYS = [{ from: '00:00', to: '24:00' }];
/** Machines that click at once. */
const RUSHING = 5;

type Settings = { zone: string; hours: { holidays: string[] } };
type SampleClub = { state: string; counts: Record<string, number> };

/** The whole story, told as it goes. @returns whether every figure was as the players know it */
export async function playStory(
  chapar: Chapar,
  { size, undoMs }: Options,
  say: (text: string) => void,
): Promise<boolean> {
  const { zone, hours } = await chapar.api<Settings>('GET', '/settings');
  await awaitMidnight(zone, say);
  await openAlways(chapar, hours.holidays, zone);
  say('The office is open all day and all night for the demo, and 200 messages leave a second.');
  say(await loadClub(chapar, size));

  const [birthdays, texts, mails] = [
    await draftedBirthdays(chapar),
    await drafted(chapar, SMS),
    await drafted(chapar, MAIL),
  ];
  say(`\nPreflight and schedule; each can be taken back for ${undoMs / 1_000} s:`);
  say(`  birthdays: ${await scheduledBirthdays(chapar, birthdays, { zone, undoMs })}`);
  say(`  SMS: ${(await scheduled(chapar, texts)).found}`);
  say(`  email: ${(await scheduled(chapar, mails)).found}`);

  const log: Entry[] = [];
  const doing = createDoing(chapar, log);
  await Promise.all([
    sentAndRushed(chapar, doing, texts, 'sms'),
    sentAndRushed(chapar, doing, mails, 'email'),
  ]);
  say('The SMS and the email are sent. Waiting for the whole minute at which the birthdays leave …');
  await untilGreeted(chapar, birthdays);
  const sent: Sent[] = [
    { id: texts, title: 'SMS campaign', messages: await messagesOf(chapar, texts, 'sms') },
    { id: mails, title: 'Email campaign', messages: await messagesOf(chapar, mails, 'email') },
    { id: birthdays, title: 'Today’s birthdays', messages: await messagesOf(chapar, birthdays, 'sms') },
  ];
  await play(sent, doing, say);
  const lines = await compared(chapar, sent, log, say);
  await leaveBehind(chapar, zone);
  return lines.every(isEqual);
}

async function openAlways(chapar: Chapar, holidays: string[], zone: string): Promise<void> {
  const today = wallClock(new Date(), zone).day;
  const weekly = Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [day, ALWAYS]));
  await chapar.api('PATCH', '/settings', {
    hours: { weekly, holidays: holidays.filter((day) => day !== today) },
    occasions: { hours: ALWAYS[0] },
    rates: { sms: RATE, email: RATE },
  });
}

async function loadClub(chapar: Chapar, size: number): Promise<string> {
  const began = performance.now();
  await chapar.api('POST', '/sample-club', { size });
  let club: SampleClub = { state: 'loading', counts: {} };
  await until('the sample club is loaded', async () => {
    club = await chapar.api<SampleClub>('GET', '/sample-club');
    return club.state !== 'loading';
  });
  if (club.state !== 'loaded') throw new Error(`The sample club is ${club.state}.`);
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const brought = Object.entries(club.counts).map(([what, count]) => `${count} ${what}`);
  return `The club is in after ${seconds} s: ${brought.join(', ')}.`;
}

/** Some machines follow a link in the very moment; they are told by that alone. */
async function sentAndRushed(
  chapar: Chapar,
  doing: Doing,
  id: string,
  channel: 'sms' | 'email',
): Promise<void> {
  await untilSent(chapar, id);
  const newest = (await messagesOf(chapar, id, channel)).slice(0, RUSHING);
  for (const message of newest) {
    const [link] = linksOf(message);
    if (link !== undefined) await doing.rush(message, link);
  }
}

/** Machines first; people only when enough time has passed that nobody takes them for one. */
async function play(
  [texts, mails, birthdays]: Sent[],
  doing: Doing,
  say: (text: string) => void,
): Promise<void> {
  const random = createRandom(SEED);
  const greeted = new Set(birthdays?.messages.map(({ to }) => to));
  const [sms, email] = [texts?.messages ?? [], mails?.messages ?? []];
  // A reply belongs to the last text that a phone has got: whoever was greeted answers the greeting, unless a busy
  // computer still sent the other campaign then.
  const others = sms.filter(({ to }) => !greeted.has(to));
  await perform(email, mailMachines(doing), random);
  await perform(others, textMachines(doing), random);
  say('Machines have loaded pictures and followed links. People take their time: three seconds.');
  await sleep(TOO_SOON_MS + 200);
  await perform(email, mailPeople(doing, random), random);
  await perform(others, textPeople(doing, random), random);
  await perform(lastOnPhones(birthdays?.messages ?? [], sms), birthdayPeople(doing), random);
}

async function compared(
  chapar: Chapar,
  sent: Sent[],
  log: Entry[],
  say: (text: string) => void,
): Promise<Line[]> {
  const all: Line[] = [];
  for (const { id, title, messages } of sent) {
    const report = await chapar.api<Report>('GET', `/campaigns/${id}/report`);
    const lines = linesOf(
      report,
      messages,
      log.filter(({ campaign }) => campaign === id),
    );
    all.push(...lines);
    const { matched, skipped, uncertain } = report;
    const reasons = Object.entries(skipped.reasons).map(([reason, count]) => `${reason} ${count}`);
    say(`\n${tableOf(title, lines)}`);
    say(
      `  ${matched} matched, ${skipped.total} left out (${reasons.join(', ') || 'nobody'}), ${uncertain} uncertain`,
    );
  }
  return all;
}
