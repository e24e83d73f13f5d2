/**
 * How long a service message waits behind a campaign at full load: `npm run bench:urgent -- [people] [messages]`.
 * The built application, a fake of Twilio's API as a process; a campaign to everybody, and in the midst of it orders
 * that are thanked for, one after the other. Measured from the answer to the order to the receiver's own log, at a rate
 * that never binds and at one that does. Ends with 1 when one took longer than two seconds.
 * Uses the MongoDB of TEST_MONGODB_URI (a database of its own, dropped afterwards), or the embedded one for the while.
 */
import { loadavg } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from '../../test/e2e/application.ts';
import { allDay, aTemplate, importPeople, launched } from '../../test/e2e/club.ts';
import { aStage, waitFor, type Stage } from '../../test/faults/stage.ts';
import { readLog } from '../../test/support/receivers.ts';
import { mongoUri, stopMongo } from '../../test/support/mongo.ts';

const MOST_MS = 2_000;
const [people, messages] = [Number(process.argv[2] ?? 20_000), Number(process.argv[3] ?? 8)] as const;

/** Thanks for an order of one of those who were imported. @returns ms from the order to the message */
async function thankedFor({ application, logs }: Stage, place: number): Promise<number> {
  const ref = `order-${place}`;
  await application.api('POST', '/orders', {
    ...{ ref, customer: { mobile: `0912${1_000_000 + place}` }, total: 10, items: [], status: 'placed' },
    at: new Date().toISOString(),
  });
  const told = performance.now();
  const text = `Thank you for ${ref}.`;
  await waitFor(`the thanks for ${ref} are there`, () =>
    readLog(logs.sms).some((one) => JSON.stringify(one).includes(text)),
  );
  return performance.now() - told;
}

async function measure(rate: number): Promise<number[]> {
  const stage = await aStage({ mongodbUri: await mongoUri(), size: people, rate });
  const { application } = stage;
  try {
    await application.start();
    await application.api('PATCH', '/settings', { hours: allDay });
    await importPeople(application, people);
    const thanks = await aTemplate(application, 'sms', {
      fa: { text: 'Thank you for {{order}}.' },
      en: { text: 'Thank you for {{order}}.' },
    });
    const repeat = { kind: 'order', afterMinutes: 0 };
    await launched(application, { template: thanks, purpose: 'service', repeat, link: null, name: 'thanks' });
    await launched(application, { template: await aTemplate(application, 'sms') });
    await waitFor('the campaign is under way', () => readLog(stage.logs.sms).length > 50);
    const waits: number[] = [];
    for (let i = 0; i < messages; i++) {
      waits.push(await thankedFor(stage, i));
      await sleep(300);
    }
    const bulk = readLog(stage.logs.sms).length - messages;
    if (bulk >= people)
      throw new Error(`The campaign was over before the last order; let it be larger than ${people}.`);
    return waits;
  } finally {
    await stage.stop();
  }
}

build();
let worst = 0;
for (const rate of [10_000, 100, 5]) {
  const waits = (await measure(rate)).sort((a, b) => a - b);
  const [middle = 0, last = 0] = [waits[Math.floor(waits.length / 2)], waits.at(-1)];
  worst = Math.max(worst, last);
  const load = loadavg()[0]?.toFixed(1) ?? '';
  process.stdout.write(
    `rate ${rate}/s: ${waits.length} messages, median ${middle.toFixed(0)} ms, longest ${last.toFixed(0)} ms (load ${load})\n`,
  );
}
await stopMongo();
process.exitCode = worst <= MOST_MS ? 0 : 1;
