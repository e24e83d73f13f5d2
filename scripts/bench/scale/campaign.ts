import { setTimeout as sleep } from 'node:timers/promises';
import { aDraft, aTemplate, leavingOut, reportOf, type Preflight } from '../../../test/e2e/club.ts';
import { SHOP, TEXT } from '../line/content.ts';
import { peakOf } from '../line/process.ts';
import { REFUSING } from './club.ts';
import { costOf, until, type Stage } from './stage.ts';
import type { Notes } from './table.ts';

type Row = { _id: string };
type RunRow = Row & { planning: { done: boolean; matched: number; planned: number; refused: number } };

/** Nothing more leaves, when nothing has for so long. */
const QUIET_MS = 1_500;

/** One campaign from its preflight to its end, stage by stage. @param share how many of its people are sent to */
export async function campaignOf(size: number, share: number, stage: Stage, notes: Notes): Promise<void> {
  const { web, worker } = stage;
  for (const [name, { pid }] of Object.entries({ web, worker }))
    notes.count(`${name} at the start: peak MB`, Math.round(peakOf(pid() ?? 0)));
  const template = await aTemplate(web, 'sms', { en: { text: TEXT } });
  const campaign = await aDraft(web, { template, link: SHOP, data: {} });
  const found = await lookedAt(campaign, stage, notes);
  notes.check('people found by the preflight', found.totals?.matched ?? 0, size);
  await planned(campaign, found, { size, stage, notes });
  await pausedAndResumed(campaign, { size, share, stage, notes });
  await read(campaign, 'in the midst', { size, stage, notes });
  await sent(campaign, { size, share, stage, notes });
  await read(campaign, 'at the end', { size, stage, notes });
  await adding(campaign, size, stage, notes);
}

type World = { size: number; stage: Stage; notes: Notes };

async function lookedAt(campaign: string, { web }: Stage, notes: Notes): Promise<Preflight> {
  const { id } = await web.api<Preflight>('POST', `/campaigns/${campaign}/preflight`, {});
  const found = (): Promise<Preflight> => web.api<Preflight>('GET', `/preflights/${id}`);
  const done = async (): Promise<boolean> => (await found()).state !== 'running';
  notes.cost('preflight', await costOf(web, () => until('the preflight is done', done)));
  const preflight = await found();
  if (preflight.state !== 'done') throw new Error(`The preflight is ${preflight.state}.`);
  const page = `/preflights/${id}/people?group=${encodeURIComponent(preflight.groups[0]?.key ?? '')}`;
  notes.time('people of a group of the preflight', await timeOf(() => web.api('GET', page)));
  return preflight;
}

/** Planned to its last row, and waiting for a person. */
async function planned(campaign: string, found: Preflight, { size, stage, notes }: World): Promise<void> {
  const { web, worker, connection } = stage;
  const runs = connection.collection<RunRow>('runs');
  const run = (): Promise<RunRow | null> => runs.findOne({});
  await web.api('POST', `/campaigns/${campaign}/schedule`, leavingOut(found));
  notes.time(
    'from the press to the run',
    await until('the run is open', async () => (await run()) !== null, 10),
  );
  const paused = web.api('POST', `/campaigns/${campaign}/pause`);
  const isPlanned = async (): Promise<boolean> => (await run())?.planning.done === true;
  notes.cost('planning', await costOf(worker, () => until('the run is planned', isPlanned, 20)));
  await paused;
  const planning = (await run())?.planning;
  notes.check('matched', planning?.matched ?? 0, size);
  notes.check('planned and refused', (planning?.planned ?? 0) + (planning?.refused ?? 0), size);
  notes.check('rows of the ledger', await connection.collection('deliveries').countDocuments({}), size);
}

type Sending = World & { share: number };

async function pausedAndResumed(campaign: string, { size, share, stage, notes }: Sending): Promise<void> {
  const { web, sink, connection } = stage;
  const count = async (): Promise<number> => (await sink.received()).messages;
  const before = await count();
  const resumedIn = await timeOf(() => web.api('POST', `/campaigns/${campaign}/resume`));
  const firstIn = await until('the first text leaves', async () => (await count()) > before, 10);
  notes.time('resume: answered in', resumedIn);
  notes.time('resume: first text after', resumedIn + firstIn);
  const enough = before + Math.min(size, share) / 4;
  await until('some texts have left', async () => (await count()) >= enough);
  notes.time('pause: answered in', await timeOf(() => web.api('POST', `/campaigns/${campaign}/pause`)));
  const answeredAt = performance.timeOrigin + performance.now();
  const atAnswer = await count();
  await untilQuiet(count);
  const { messages, last } = await sink.received();
  notes.count('pause: texts that left after the answer', messages - atAnswer);
  notes.time('pause: the last of them after', Math.max(0, last * 1_000 - answeredAt));
  const batches = connection.collection('batches');
  notes.count('pause: batches touched', await batches.countDocuments({ state: 'paused' }));
}

async function untilQuiet(count: () => Promise<number>): Promise<void> {
  let before = -1;
  for (let now = await count(); now !== before; now = await count()) {
    before = now;
    await sleep(QUIET_MS);
  }
}

/** Sent to its end, or stopped when the share has left. */
async function sent(campaign: string, { size, share, stage, notes }: Sending): Promise<void> {
  const { web, worker, sink, connection } = stage;
  const deliveries = connection.collection<Row & { state: string }>('deliveries');
  const before = await sink.received();
  const isOver = async (): Promise<boolean> => {
    if (share < size) return (await sink.received()).messages >= share;
    return (await web.api<{ state: string }>('GET', `/campaigns/${campaign}`)).state === 'finished';
  };
  await web.api('POST', `/campaigns/${campaign}/resume`);
  const cost = await costOf(worker, () => until('the share has left', isOver));
  const { messages } = await sink.received();
  notes.count('sending: texts a second', Math.round(((messages - before.messages) / cost.ms) * 1_000));
  notes.count('sending: CPU ms per 1,000', Math.round((cost.cpu * 1_000_000) / (messages - before.messages)));
  notes.count('sending: peak MB', Math.round(cost.peak));
  if (share >= size) return;
  notes.time('stop: answered in', await timeOf(() => web.api('POST', `/campaigns/${campaign}/stop`)));
  const isSwept = async (): Promise<boolean> => (await deliveries.findOne({ state: 'planned' })) === null;
  notes.cost('stop: the rest is skipped', await costOf(worker, () => until('the rest is skipped', isSwept)));
  const states = { $in: ['submitting'] };
  await until(
    'all answers are written down',
    async () => (await deliveries.findOne({ state: states })) === null,
  );
}

/** What a person reads of it. */
async function read(campaign: string, when: string, { size, stage, notes }: World): Promise<void> {
  const { web } = stage;
  const get = (route: string): Promise<number> => timeOf(() => web.api('GET', route));
  const own = `/campaigns/${campaign}`;
  notes.cost(`report ${when}, cold`, await costOf(web, () => get(`${own}/report`)));
  notes.time(`report ${when}, warm`, await get(`${own}/report`));
  notes.time(`hours ${when}`, await get(`${own}/hours`));
  notes.time(`home page ${when}`, await get('/overview'));
  const middle = encodeURIComponent(`${campaign}.bench${String(size / 2).padStart(8, '0')}`);
  notes.time(`people ${when}, first page`, await get(`${own}/recipients`));
  notes.time(`people ${when}, page in the middle`, await get(`${own}/recipients?after=${middle}`));
  notes.time(`people ${when} who clicked (nobody)`, await get(`${own}/recipients?did=clicked`));
  const refusing = `${own}/recipients?state=skipped&reason=no-consent`;
  notes.time(`people ${when} without consent`, await get(refusing));
  notes.time(`contacts ${when}, first page`, await get('/contacts'));
  notes.time(`a contact searched ${when}`, await get(`/contacts?search=Person${String(size - 1)}`));
}

/** What was written down is what was received, and nobody is missing. */
async function adding(
  campaign: string,
  size: number,
  { web, sink, connection }: Stage,
  notes: Notes,
): Promise<void> {
  const report = await reportOf(web, campaign);
  const { planned, refused, matched, waiting, submitting, submitted, uncertain, skipped, failed } = report;
  notes.check('audience', matched, size);
  notes.check('planned and refused in the report', planned + refused, matched);
  const ends = waiting + submitting + submitted + uncertain + skipped.total + failed.total;
  notes.check('ends', ends, planned);
  notes.check('still open', waiting + submitting + uncertain + failed.total, 0);
  notes.check('received', (await sink.received()).messages, submitted);
  const { stopped = 0, 'no-consent': refusing = 0 } = skipped.reasons;
  if (stopped === 0) notes.check('left out without consent', refusing, Math.ceil(size / REFUSING));
  notes.check('rows of the ledger', await connection.collection('deliveries').countDocuments({}), size);
  notes.count('sent', submitted);
  notes.count('skipped', skipped.total);
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}
