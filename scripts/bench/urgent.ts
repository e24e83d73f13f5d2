/**
 * How long a service message waits behind a campaign at full load: `npm run bench:urgent -- [people] [messages]`.
 * The built application, a fake of Twilio's API as a process, and a campaign to everybody. In the midst of it service
 * campaigns to one person each are started, one after the other. Measured from the answer to the start until the message
 * stands in the receiver's own log, at a rate that never binds and at two that do. Ends with 1 when one took longer than
 * two seconds. Uses the MongoDB of TEST_MONGODB_URI (databases of its own, dropped afterwards), or the embedded one.
 */
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../test/e2e/application.ts';
import {
  aDraft,
  allDay,
  aTemplate,
  importPeople,
  launched,
  leavingOut,
  preflightOf,
} from '../../test/e2e/club.ts';
import { aStage, waitFor, type Stage } from '../../test/faults/stage.ts';
import { readLog } from '../../test/support/receivers.ts';
import { mongoUri, stopMongo } from '../../test/support/mongo.ts';

const MOST_MS = 2_000;
const RATES = [10_000, 100, 5];
const [people, messages] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 8)] as const;

type Ready = { id: string; found: Awaited<ReturnType<typeof preflightOf>> };

/** Service campaigns to one person each, looked at and ready to be started. */
async function readied({ application }: Stage): Promise<Ready[]> {
  const { items } = await application.api<{ items: { id: string }[] }>('GET', `/contacts?limit=${messages}`);
  const template = await aTemplate(application, 'sms');
  const ready: Ready[] = [];
  for (const { id: contact } of items) {
    const ask = { template, purpose: 'service', audience: { contacts: [contact] }, name: 'urgent' };
    const id = await aDraft(application, ask);
    ready.push({ id, found: await preflightOf(application, id) });
  }
  return ready;
}

/** @returns ms from the answer to the start until the receiver has the message */
async function waitOf({ application, logs }: Stage, { id, found }: Ready): Promise<number> {
  await application.api('POST', `/campaigns/${id}/schedule`, leavingOut(found));
  const started = performance.now();
  const isThere = (): boolean =>
    readLog(logs.sms).some(({ deliveryId }) => deliveryId?.startsWith(`${id}.`) === true);
  await waitFor(`the message of ${id} is there`, isThere);
  return performance.now() - started;
}

async function measure(rate: number): Promise<number[]> {
  const stage = await aStage({ mongodbUri: await mongoUri(), size: people, rate });
  const { application, logs } = stage;
  try {
    await application.start();
    await application.api('PATCH', '/settings', { hours: allDay });
    await importPeople(application, people);
    const ready = await readied(stage);
    await launched(application, { template: await aTemplate(application, 'sms') });
    await waitFor('the campaign is under way', () => readLog(logs.sms).length > 10);
    const waits: number[] = [];
    for (const one of ready) {
      waits.push(await waitOf(stage, one));
      await sleep(300);
    }
    const bulk = readLog(logs.sms).length - messages;
    if (bulk >= people)
      throw new Error(`The campaign was over before the last message: more than ${people} people.`);
    return waits;
  } finally {
    await stage.stop();
  }
}

build();
let worst = 0;
for (const rate of RATES) {
  const waits = (await measure(rate)).sort((a, b) => a - b);
  const [middle = 0, last = 0] = [waits[Math.floor(waits.length / 2)], waits.at(-1)];
  worst = Math.max(worst, last);
  const load = loadavg()[0]?.toFixed(1) ?? '';
  const figures = `median ${middle.toFixed(0)} ms, longest ${last.toFixed(0)} ms`;
  process.stdout.write(`rate ${rate}/s: ${waits.length} messages, ${figures} (load ${load})\n`);
}
await stopMongo();
process.exitCode = worst <= MOST_MS ? 0 : 1;
