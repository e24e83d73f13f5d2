import { setTimeout as sleep } from 'node:timers/promises';
import { everyPage } from '../club.ts';
import { changeOffice, changePeople, changeSegment, letSomeJoin, type Done } from './changes.ts';
import { peopleViolations, type Evidence } from './compare.ts';
import { untilFinished, untilPlanned } from './drive.ts';
import { costViolations, preflightViolations, reportViolations } from './figures.ts';
import { randomCaps, type Prices } from './office.ts';
import { randomPlan, type Plan } from './plans.ts';
import type { Received } from './received.ts';
import { lookedAt, outcomeOf, schedule, type State, type Subject } from './subject.ts';
import { saysTouch } from './texts.ts';
import { peopleOf, type World } from './world.ts';

export type RoundAsk = {
  number: number;
  campaigns: number;
  /** whether the world is changed between preflight and sending */
  changed: boolean;
  /** whether so many join that a person must be asked */
  grows: boolean;
};

export type RoundResult = { violations: string[]; messages: number; skipped: number; differences: number };

const MINUTE_MS = 60_000;
/** What happens at the end is written down within a tick or two. */
const TRIES = 6;

/** Some campaigns that start at one moment: looked at, perhaps overtaken by changes, sent, and compared. */
export async function playRound(world: World, ask: RoundAsk): Promise<RoundResult> {
  const { random, club, clock } = world;
  await club.api('DELETE', '/sandbox');
  world.office.caps = ask.changed || ask.campaigns === 1 || random.chance(0.3) ? randomCaps(random) : [];
  await club.api('PATCH', '/settings', { caps: world.office.caps });
  const people = await peopleOf(world);
  const contacts = people.map(({ id }) => id);
  const at = new Date(clock.now().getTime() + random.between(10, 26 * 60) * MINUTE_MS);
  const subjects: Subject[] = [];
  for (let index = 0; index < ask.campaigns; index++) {
    const name = `round ${ask.number}, campaign ${index}`;
    const channel = random.pick(['sms', 'email'] as const);
    const plan = randomPlan(random, { contacts, channel, name, historical: ask.changed });
    const everyone: Partial<Plan> = ask.grows && index === 0 ? { audience: { everyone: true } } : {};
    subjects.push(await lookedAt(world, { ...plan, ...everyone }, at));
  }
  const looked = { prices: world.office.prices, caps: world.office.caps };
  for (const subject of subjects) await schedule(world, subject, at);

  const done: Done = { touched: new Set(), joined: false, parts: new Set(), words: [] };
  const audiences = new Set<string>();
  if (ask.changed) await changeBefore(world, { subjects, ask, done, audiences });
  clock.set(at);
  const held = await untilPlanned(world, subjects);
  const growth = ask.grows && !held.has(subjects[0]?.id ?? '') ? ['it has grown, and asks nobody'] : [];
  for (const id of held.keys()) await club.api('POST', `/campaigns/${id}/resume`);
  if (ask.changed && random.chance(0.5)) await changePeople(world, people, done);
  await untilFinished(world, subjects, at);
  const received = await everyPage<Received>(club, '/sandbox?limit=200');
  const judged = await judgeAll(world, { subjects, received, done, audiences, looked, held });
  return { ...judged, violations: [...growth, ...judged.violations] };
}

type Before = { subjects: Subject[]; ask: RoundAsk; done: Done; audiences: Set<string> };

async function changeBefore(world: World, { subjects, ask, done, audiences }: Before): Promise<void> {
  const { random, club } = world;
  if (random.chance(0.85)) await changePeople(world, await peopleOf(world), done);
  if (random.chance(0.7)) await changeOffice(world, done);
  const everyone = await peopleOf(world);
  if (ask.grows) await letSomeJoin(world, Math.ceil(everyone.length * 0.08), done);
  else if (random.chance(0.4)) await letSomeJoin(world, random.between(1, 6), done);
  for (const { segment, template, plan, id } of subjects) {
    if (segment !== null && random.chance(0.3) && (await changeSegment(world, segment))) audiences.add(id);
    // What is scheduled keeps the text that was looked at.
    if (random.chance(0.2))
      await club.api('PUT', `/templates/${template}`, {
        ...plan.content,
        name: `${plan.content.name}, later`,
      });
  }
}

type Judging = {
  subjects: Subject[];
  received: Received[];
  done: Done;
  audiences: Set<string>;
  looked: { prices: Prices; caps: object[] };
  held: Map<string, State>;
};

async function judgeAll(world: World, judging: Judging): Promise<RoundResult> {
  const result: RoundResult = {
    violations: [],
    messages: judging.received.length,
    skipped: 0,
    differences: 0,
  };
  for (const subject of judging.subjects) {
    let faults: string[] = [];
    for (let tries = 0; tries < TRIES; tries++) {
      if (tries > 0) await sleep(1_000);
      const evidence = await evidenceOf(world, subject, judging);
      faults = judge(evidence, judging);
      if (faults.length > 0 && tries < TRIES - 1) continue;
      result.skipped += evidence.recipients.length - evidence.received.length;
      result.differences += evidence.changes.length;
      break;
    }
    const { plan } = subject;
    const about = `${plan.content.name} (${subject.id}, ${plan.content.channel}, ${plan.purpose}, ${JSON.stringify(plan.audience).slice(0, 200)})`;
    result.violations.push(...faults.slice(0, 12).map((fault) => `${about}: ${fault}`));
    if (faults.length > 0)
      result.violations.push(
        `  texts ${JSON.stringify(plan.content.variants)}`,
        `  changed ${relevant(judging.done, faults)}`,
      );
  }
  return result;
}

/** What was done to the people whom faults name, and to the world. */
function relevant({ words }: Done, faults: string[]): string {
  return words
    .filter(
      (word) => faults.some((fault) => fault.startsWith(word.split(' ')[0] ?? '-')) || !/^\S+ \{/.test(word),
    )
    .join('; ');
}

function judge(evidence: Evidence, { looked, held }: Judging): string[] {
  const unchanged = evidence.changes.length === 0;
  return [
    ...peopleViolations(evidence),
    ...preflightViolations(evidence),
    ...reportViolations(evidence),
    ...(unchanged && !evidence.excluded.includes('duplicate-address')
      ? costViolations(evidence, looked.prices)
      : []),
    ...growthFaults(evidence, held),
  ];
}

/** A run waits for a person when, and only when, it has grown by more than five in a hundred. */
function growthFaults({ id, told, recipients }: Evidence, held: Map<string, State>): string[] {
  const grown = recipients.length > told.totals.matched * 1.05;
  const hold = held.get(id) ?? null;
  if (grown === (hold !== null)) return [];
  return [
    `${told.totals.matched} were matched, ${recipients.length} planned, and it was ${hold === null ? 'not ' : ''}held`,
  ];
}

async function evidenceOf(world: World, subject: Subject, judging: Judging): Promise<Evidence> {
  const { done, audiences } = judging;
  const own = judging.received.filter(({ deliveryId }) => deliveryId.startsWith(`${subject.id}.`));
  const parts = [...done.parts, ...(audiences.has(subject.id) ? ['audience'] : [])];
  return {
    ...subject,
    ...(await outcomeOf(world, subject)),
    received: own,
    world: parts,
    mayDiffer: differing(subject, judging, parts),
    url: world.url,
    brand: world.office.brand,
  };
}

/** For whom what was done, or another campaign of the same moment, can make a difference, and which. */
function differing(
  { plan, verdicts }: Subject,
  { subjects, done, looked }: Judging,
  parts: string[],
): Evidence['mayDiffer'] {
  const rivals = subjects.length > 1;
  const competing = rivals && plan.purpose === 'marketing' && looked.caps.length > 0;
  const touching = rivals && saysTouch(plan.content);
  const everywhere = parts.some((part) => part !== 'prices') || isHistorical(plan);
  return (contact, from, to) =>
    everywhere ||
    done.touched.has(contact) ||
    (done.joined && !verdicts.has(contact)) ||
    (competing && [from, to].includes('capped')) ||
    (touching && from === to);
}

function isHistorical({ audience }: Plan): boolean {
  return JSON.stringify(audience).includes('contacted.');
}
