import { expect } from 'chai';
import fc from 'fast-check';
import {
  admit,
  book,
  givenBack,
  roomAt,
  slowedDown,
  worthKeeping,
  type Gate,
  type Measure,
} from '../../src/deliveries/gates.ts';
import { createGateStore } from '../../src/deliveries/gate.store.ts';
import { halved, presentRate, stillSlowed } from '../../src/deliveries/slowdown.ts';
import { measureOf, perDayOn } from '../../src/deliveries/ways.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

const MINUTE = 60_000;
const later = (ms: number): Date => new Date(NOON.getTime() + ms);
const moment = (ms: number, day = '2026-11-22') => ({ now: later(ms), day });
const GMAIL = 'to:gmail.com';

function aMeasure(over: Partial<Measure> = {}): Measure {
  return { rate: 10, perDay: null, waits: true, always: true, ...over };
}

describe('deliveries/slowdown', () => {
  const cut = (ms: number, begun = ms) => ({ begun: later(begun), now: later(ms), why: '421 slow down' });

  it('halves the rate when it is asked to, and lets it grow back evenly, five percent of the whole a minute', () => {
    const slowed = halved(100, null, cut(0));
    expect(slowed).to.deep.equal({ rate: 50, at: NOON, since: NOON, why: '421 slow down' });
    expect(
      [0, 1, 4, 10, 60].map((minutes) => presentRate(100, slowed, later(minutes * MINUTE))),
    ).to.deep.equal([50, 55, 70, 100, 100]);
    expect(stillSlowed(100, slowed, later(10 * MINUTE))).to.equal(null);
  });

  it('halves it once for all lots that were under way, and again for one that was begun after', () => {
    const first = halved(100, null, cut(100, 0));
    expect(halved(100, first, cut(200, 50)), 'begun before the cut').to.equal(null);
    expect(halved(100, first, cut(300, 150))).to.include({
      rate: (50 + (100 * 0.05 * 200) / MINUTE) / 2,
      since: first?.since,
    });
  });

  it('keeps a trickle however often it is asked, so that it learns when there is room again', () => {
    let slowed = halved(64, null, cut(0));
    for (let second = 1; second < 30; second++) slowed = halved(64, slowed, cut(second * 1_000)) ?? slowed;
    expect(slowed?.rate).to.be.within(1, 3);
  });

  it('does not believe a cut that was made by a clock since set back', () => {
    const slowed = halved(100, null, cut(3 * 24 * 60 * MINUTE));
    expect(halved(100, slowed, cut(0))?.at).to.deep.equal(NOON);
  });
});

describe('deliveries/gates', () => {
  const only = (name: string, over: Partial<Measure> = {}) => new Map([[name, aMeasure(over)]]);
  const rows = (count: number, ...names: string[]) => Array.from({ length: count }, () => names);

  it('lets through those for which each of their gates has a token, and takes none for the others', () => {
    const measures = new Map([
      ['from:a', aMeasure({ rate: 20 })],
      [GMAIL, aMeasure({ rate: 4 })],
    ]);
    const mixed = [...rows(4, 'from:a', GMAIL), ...rows(9, 'from:a', 'to:else.example')];
    const { lacking, gates, again } = admit([], mixed, measures, moment(0));
    expect(lacking).to.deep.equal([null, null, GMAIL, GMAIL, ...Array<null>(8).fill(null), 'from:a']);
    expect(gates.find(({ name }) => name === GMAIL)?.tokens).to.equal(0);
    expect([...again]).to.deep.include([GMAIL, later(500)]);
  });

  it('never lets more through than rate and half a second’s worth, in any window, whoever asks', () => {
    const step = fc.record({
      wait: fc.integer({ min: 0, max: 900 }),
      wanted: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let gates: Gate[] = [];
        let ms = 0;
        const passed: { ms: number; count: number }[] = [];
        for (const { wait, wanted } of steps) {
          ms += wait;
          const admission = admit(gates, rows(wanted, GMAIL), only(GMAIL), moment(ms));
          gates = worthKeeping(admission.gates, () => aMeasure(), moment(ms));
          passed.push({ ms, count: admission.lacking.filter((one) => one === null).length });
        }
        passed.forEach((from, place) => {
          let sum = 0;
          for (const to of passed.slice(place)) {
            sum += to.count;
            expect(sum).to.be.at.most((10 * (to.ms - from.ms)) / 1000 + 5 + 1e-6);
          }
        });
      }),
      { numRuns: 200 },
    );
  });

  it('lets no more through in a day than the plan says, counts what is urgent and does not keep it', () => {
    const plan = only('from:new', { rate: 1_000, perDay: 7, always: false });
    const first = admit([], rows(10, 'from:new'), plan, moment(0));
    expect(first.lacking.filter((one) => one === null)).to.have.length(7);
    expect(roomAt(first.gates[0] ?? null, aMeasure({ perDay: 7 }), moment(1_000))).to.include({
      room: 0,
      tomorrow: true,
    });
    const urgent = admit(
      first.gates,
      rows(2, 'from:new'),
      only('from:new', { perDay: 7, waits: false }),
      moment(1_000),
    );
    expect(urgent.lacking).to.deep.equal([null, null]);
    expect(urgent.gates[0]).to.include({ used: 9 });
    const next = admit(urgent.gates, rows(10, 'from:new'), plan, moment(MINUTE, '2026-11-23'));
    expect(next.lacking.filter((one) => one === null)).to.have.length(7);
  });

  it('gives a day back what was let through and did not leave', () => {
    const plan = only('from:new', { perDay: 3 });
    const { gates } = admit([], rows(3, 'from:new'), plan, moment(0));
    const back = givenBack(gates, new Map([['from:new', 2]]), '2026-11-22');
    expect(roomAt(back[0] ?? null, aMeasure({ perDay: 3 }), moment(1_000)).room).to.equal(2);
  });

  it('promises an empty gate to one batch after the other, and none for longer than ten minutes', () => {
    const measure = aMeasure({ rate: 4 });
    let gates: Gate[] = [];
    const booked: number[] = [];
    for (let i = 0; i < 3; i++) {
      const next = book(gates, GMAIL, measure, NOON);
      gates = next.gates;
      booked.push(next.again.getTime() - NOON.getTime());
    }
    expect(booked).to.deep.equal([500, 1_000, 1_500]);
    for (let i = 0; i < 2_000; i++) gates = book(gates, GMAIL, measure, NOON).gates;
    expect(book(gates, GMAIL, measure, NOON).again).to.deep.equal(later(10 * MINUTE));
  });

  it('lets nobody through while a sender is asked to be silent, and half as many after', () => {
    const plea = {
      name: 'from:a',
      measure: aMeasure({ always: false }),
      why: 'queue full',
      until: later(5_000),
    };
    const gates = slowedDown([], [plea], { begun: NOON, now: NOON });
    const gate = gates[0] ?? null;
    expect(roomAt(gate, plea.measure, moment(4_999))).to.deep.include({ room: 0, retryAt: later(5_000) });
    expect(roomAt(gate, plea.measure, moment(5_000)).room).to.equal(3);
  });

  it('forgets gates that are full and of which there is nothing to say', () => {
    const { gates } = admit([], rows(3, GMAIL), only(GMAIL), moment(0));
    expect(worthKeeping(gates, () => aMeasure(), moment(100))).to.have.length(1);
    expect(worthKeeping(gates, () => aMeasure(), moment(2_000))).to.deep.equal([]);
  });

  it('reads of a plan what holds on a day: nothing before it, and the last step from then on', () => {
    const plan = [
      { from: '2026-12-01', perDay: 50 },
      { from: '2026-12-02', perDay: 100 },
      { from: '2026-12-05', perDay: null },
    ];
    const days = ['2026-11-30', '2026-12-01', '2026-12-04', '2026-12-05'];
    expect(days.map((day) => perDayOn(plan, day))).to.deep.equal([null, 50, 100, null]);
  });

  it('asks no gate about a message when nothing is said of its sender and its domain', () => {
    const limits = {
      rates: { sms: 5, email: 5 },
      domainRate: null,
      senders: [],
      zone: 'Asia/Tehran',
      refusedPercent: 20,
    };
    const run = { channel: 'email', purpose: 'marketing' } as const;
    expect(measureOf(GMAIL, run, limits, '2026-12-01')).to.include({ rate: 5, always: false, perDay: null });
    expect(measureOf(GMAIL, run, { ...limits, domainRate: 2 }, '2026-12-01')).to.include({
      rate: 2,
      always: true,
    });
  });

  it('keeps count when several processes take from a gate at once', async () => {
    const store = createGateStore(await freshDatabase());
    const take = () =>
      store.change('email:fake', (gates) => {
        const { gates: changed, lacking } = admit(
          gates,
          rows(3, GMAIL),
          only(GMAIL, { rate: 20 }),
          moment(0),
        );
        return { gates: changed, result: lacking.filter((one) => one === null).length };
      });
    const taken = await Promise.all(Array.from({ length: 6 }, take));
    expect(taken.reduce((sum, count) => sum + count, 0)).to.equal(10);
  });
});
