import { expect } from 'chai';
import { openingAt, openingsAhead } from '../../src/campaigns/ahead.ts';
import type { Campaign, Opening } from '../../src/campaigns/campaign.ts';
import { firstStep, stepOf } from '../../src/campaigns/occurrence.ts';
import type { Repeat } from '../../src/contract/repeat.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { aCampaign } from '../support/builders/campaign.ts';
import { NOON } from '../support/builders/run.ts';
import { aSettings } from '../support/campaigns.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;
const later = (ms: number): Date => new Date(NOON.getTime() + ms);
const rates = { sms: 1, email: 1 };
const settings = aSettings({ ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates }) });

const birthday = (over: object): Repeat => ({
  ...{
    kind: 'occasion',
    occasion: 'birthday',
    offsetDays: 0,
    time: '10:00',
    closedDay: 'keep',
    catchUp: false,
  },
  ...over,
});

function scheduled(repeat: Repeat, from: Date = NOON): Campaign {
  return aCampaign({ phase: 'scheduled', repeat, ...firstStep(repeat, from, settings) });
}

/** What the launcher opens when it looks every ten minutes. */
function lived(campaign: Campaign, days: number): Opening[] {
  const openings: Opening[] = [];
  let now = campaign;
  for (let at = NOON; at <= later(days * DAY); at = new Date(at.getTime() + 10 * MINUTE)) {
    if (now.startsAt === null || now.startsAt > at) continue;
    const { opening, startsAt, reached } = stepOf(now, settings, at);
    if (opening !== null) openings.push(opening);
    now = { ...now, startsAt, reached };
  }
  return openings;
}

describe('campaigns/ahead', () => {
  const repeats: Repeat[] = [
    { kind: 'weekly', weekdays: [1, 6], time: '10:30' },
    { kind: 'weekly', weekdays: [1, 2, 3, 4, 5, 6, 7], time: '23:00' },
    birthday({}),
    birthday({ closedDay: 'before', time: '21:00' }),
    birthday({ closedDay: 'after', offsetDays: -3 }),
  ];
  for (const repeat of repeats) {
    it(`sees the occurrences of ${JSON.stringify(repeat)} as they will be opened`, () => {
      const campaign = scheduled(repeat);
      const ahead = openingsAhead(campaign, settings, { now: NOON, to: later(92 * DAY) });
      expect(ahead).to.deep.equal(lived(campaign, 92));
      expect(ahead.length).to.be.above(20);
    });
  }

  it('sees a campaign that runs once, if it is within the window', () => {
    const campaign = scheduled({ kind: 'once' }, later(3 * DAY));
    const starts = (days: number) =>
      openingsAhead(campaign, settings, { now: NOON, to: later(days * DAY) }).map(({ startsAt }) => startsAt);
    expect(starts(3)).to.deep.equal([later(3 * DAY)]);
    expect(starts(2)).to.deep.equal([]);
  });

  it('takes a missed campaign as started now, and an opened one as nothing but its run', () => {
    const campaign = scheduled({ kind: 'once' }, later(-DAY));
    const window = { now: NOON, to: later(DAY) };
    const missed = openingsAhead({ ...campaign, phase: 'missed' }, settings, window);
    expect(missed.map(({ startsAt }) => startsAt)).to.deep.equal([NOON]);
    expect(openingsAhead({ ...campaign, phase: 'opened' }, settings, window)).to.deep.equal([]);
  });

  it('begins with the occurrence that is in hand', () => {
    const repeat: Repeat = { kind: 'weekly', weekdays: [1], time: '10:30' };
    const [next] = openingsAhead(scheduled(repeat), settings, { now: NOON, to: later(7 * DAY) });
    const inHand: Opening = { ...(next ?? expect.fail()), occurrence: 'in hand' };
    const ahead = openingsAhead({ ...scheduled(repeat), opening: inHand }, settings, {
      now: NOON,
      to: later(7 * DAY),
    });
    expect(ahead.map(({ occurrence }) => occurrence)).to.deep.equal(['in hand', next?.occurrence]);
  });

  it('looks for an order at the moment at which it is due, and for no other', () => {
    const opening = openingAt(
      scheduled({ kind: 'order', afterMinutes: 60, catchUp: false }),
      settings,
      later(DAY),
    );
    expect(opening?.startsAt).to.deep.equal(later(DAY));
    expect(opening?.source).to.deep.include({ from: later(DAY - 1), to: later(DAY) });
  });
});
