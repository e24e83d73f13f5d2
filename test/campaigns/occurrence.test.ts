import { expect } from 'chai';
import type { Campaign } from '../../src/campaigns/campaign.ts';
import { firstStep, stepOf } from '../../src/campaigns/occurrence.ts';
import type { Repeat } from '../../src/contract/repeat.ts';
import { aCampaign } from '../support/builders/campaign.ts';
import { aSettings } from '../support/campaigns.ts';

const settings = aSettings({ missedAfterMinutes: 60 });
/** A moment by the clock in Tehran, which is +03:30 all year. */
const tehran = (text: string) => new Date(`${text}:00+03:30`);
const ABOUT = (repeat: Repeat, from: string): Campaign => {
  const { startsAt, reached } = firstStep(repeat, tehran(from), settings);
  return aCampaign({ repeat, phase: 'scheduled', startsAt, reached });
};
const on = (campaign: Campaign, now: string) => stepOf(campaign, settings, tehran(now));
const birthdays = (over: Partial<Extract<Repeat, { kind: 'occasion' }>> = {}): Repeat => ({
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
const daysOf = (step: ReturnType<typeof stepOf>): string[] =>
  step.opening?.source.kind === 'occasion'
    ? step.opening.source.days
        .filter(({ calendar }) => calendar === 'gregorian')
        .map(({ year, month, day }) => `${year}-${month}-${day}`)
    : [];
/** The campaign as it goes on after a step. */
const next = (campaign: Campaign, { startsAt, reached }: ReturnType<typeof stepOf>): Campaign => ({
  ...campaign,
  startsAt,
  reached,
});

describe('campaigns/occurrence', () => {
  describe('on days of the week', () => {
    const saturdays: Repeat = { kind: 'weekly', weekdays: [6], time: '11:00' };

    it('starts on the next such day, and then a week later', () => {
      const campaign = ABOUT(saturdays, '2026-11-22T12:00');
      expect(campaign.startsAt).to.deep.equal(tehran('2026-11-28T11:00'));
      const step = on(campaign, '2026-11-28T11:00');
      expect(step.opening).to.deep.include({
        occurrence: '2026-11-28',
        startsAt: tehran('2026-11-28T11:00'),
      });
      expect(step.startsAt).to.deep.equal(tehran('2026-12-05T11:00'));
    });

    it('is passed over when Chapar was not running at its hour, and says so', () => {
      const step = on(ABOUT(saturdays, '2026-11-22T12:00'), '2026-11-28T12:01');
      expect(step).to.deep.include({ opening: null, passed: true, startsAt: tehran('2026-12-05T11:00') });
    });

    it('is not hidden by the one before it, which was missed', () => {
      const daily: Repeat = { kind: 'weekly', weekdays: [1, 2], time: '11:00' };
      const step = on(ABOUT(daily, '2026-11-22T12:00'), '2026-11-24T11:10');
      expect(step.opening?.occurrence).to.equal('2026-11-24');
      expect(step).to.deep.include({ passed: true, startsAt: tehran('2026-11-30T11:00') });
    });

    it('counts lateness from the opening, should its hour be before that', () => {
      const early: Repeat = { kind: 'weekly', weekdays: [6], time: '06:00' };
      const step = on(ABOUT(early, '2026-11-22T12:00'), '2026-11-28T09:30');
      expect(step).to.include({ passed: false });
      expect(step.opening?.occurrence).to.equal('2026-11-28');
    });
  });

  describe('for an occasion', () => {
    it('begins on the day whose hour has not passed yet', () => {
      expect(ABOUT(birthdays(), '2026-11-22T09:00').startsAt).to.deep.equal(tehran('2026-11-22T10:00'));
      expect(ABOUT(birthdays(), '2026-11-22T10:30').startsAt).to.deep.equal(tehran('2026-11-23T10:00'));
    });

    it('greets the day of both calendars, with the year of each', () => {
      const step = on(ABOUT(birthdays(), '2026-11-22T09:00'), '2026-11-22T10:00');
      expect(step.opening?.source).to.deep.equal({
        kind: 'occasion',
        occasion: 'birthday',
        days: [
          { calendar: 'jalali', year: 1405, month: 9, day: 1 },
          { calendar: 'gregorian', year: 2026, month: 11, day: 22 },
        ],
      });
      expect(step.opening?.expiresAt).to.deep.equal(tehran('2026-11-23T00:00'));
    });

    it('writes some days before or after when asked to', () => {
      const before = on(ABOUT(birthdays({ offsetDays: -7 }), '2026-11-22T09:00'), '2026-11-22T10:00');
      expect(daysOf(before)).to.deep.equal(['2026-11-29']);
      const after = on(ABOUT(birthdays({ offsetDays: 1 }), '2026-11-22T09:00'), '2026-11-22T10:00');
      expect(daysOf(after)).to.deep.equal(['2026-11-21']);
    });

    it('sends Friday’s greetings on Thursday, ahead of its closing, when they go before', () => {
      const campaign = ABOUT(birthdays({ closedDay: 'before', time: '18:00' }), '2026-11-25T20:00');
      // Thursday closes at one o’clock.
      expect(campaign.startsAt).to.deep.equal(tehran('2026-11-26T12:00'));
      const thursday = on(campaign, '2026-11-26T12:00');
      expect(daysOf(thursday)).to.deep.equal(['2026-11-26', '2026-11-27']);
      const friday = on(next(campaign, thursday), '2026-11-27T18:00');
      expect(friday).to.include({ opening: null, passed: false });
    });

    it('does not greet when the day has gone by unserved, unless it is to catch up', () => {
      const late = on(ABOUT(birthdays(), '2026-11-22T09:00'), '2026-11-22T13:00');
      expect(late).to.include({ opening: null, passed: true });
      expect(late.startsAt).to.deep.equal(tehran('2026-11-23T10:00'));
      const caught = on(ABOUT(birthdays({ catchUp: true }), '2026-11-22T09:00'), '2026-11-22T13:00');
      expect(daysOf(caught)).to.deep.equal(['2026-11-22']);
      expect(caught.opening?.startsAt).to.deep.equal(tehran('2026-11-22T13:00'));
    });

    it('counts lateness from the opening, should the hour of greetings be before that', () => {
      const step = on(ABOUT(birthdays({ time: '06:00' }), '2026-11-22T05:00'), '2026-11-22T08:30');
      expect(daysOf(step)).to.deep.equal(['2026-11-22']);
      expect(step.passed).to.equal(false);
    });

    it('gives a greeting that is caught up after closing time until the end of the next day', () => {
      const campaign = ABOUT(birthdays({ catchUp: true }), '2026-11-22T09:00');
      const step = on(campaign, '2026-11-22T22:00');
      expect(step.opening?.expiresAt).to.deep.equal(tehran('2026-11-24T00:00'));
    });

    it('keeps a greeting over a holiday that was declared at the last moment, when it should have gone before', () => {
      const campaign = ABOUT(birthdays({ closedDay: 'before' }), '2026-11-22T12:00');
      const closed = { ...settings, hours: { ...settings.hours, holidays: ['2026-11-23'] } };
      const step = stepOf(campaign, closed, tehran('2026-11-23T10:00'));
      expect(daysOf(step)).to.deep.equal(['2026-11-23']);
      expect(step.opening?.expiresAt).to.deep.equal(tehran('2026-11-25T00:00'));
    });

    it('catches up one day and no more after three', () => {
      const step = on(ABOUT(birthdays({ catchUp: true }), '2026-11-22T09:00'), '2026-11-25T10:00');
      expect(daysOf(step)).to.deep.equal(['2026-11-24', '2026-11-25']);
      expect(step.passed).to.equal(true);
    });

    it('catches up yesterday in the morning, before today’s hour, and today at its hour', () => {
      const campaign = ABOUT(birthdays({ catchUp: true }), '2026-11-22T09:00');
      const morning = on(campaign, '2026-11-23T08:00');
      expect(daysOf(morning)).to.deep.equal(['2026-11-22']);
      expect(morning.startsAt).to.deep.equal(tehran('2026-11-23T10:00'));
      expect(daysOf(on(next(campaign, morning), '2026-11-23T10:00'))).to.deep.equal(['2026-11-23']);
    });

    it('deals with no day twice when the clock is set back', () => {
      const campaign = ABOUT(birthdays(), '2026-11-22T09:00');
      const step = on(campaign, '2026-11-22T10:00');
      expect(on(next(campaign, step), '2026-11-22T10:00').opening).to.equal(null);
    });
  });

  describe('after orders and before appointments', () => {
    const thanks: Repeat = { kind: 'order', afterMinutes: 60, catchUp: false };
    const windowOf = (step: ReturnType<typeof stepOf>): string[] => {
      const source = step.opening?.source;
      return source?.kind === 'orders' ? [source.from.toISOString(), source.to.toISOString()] : [];
    };

    const startOf = (step: ReturnType<typeof stepOf>): number => Date.parse(windowOf(step)[0] ?? '');

    it('looks through every moment once', () => {
      const campaign = ABOUT(thanks, '2026-11-22T12:00');
      const first = on(campaign, '2026-11-22T12:02');
      const second = on(next(campaign, first), '2026-11-22T12:03');
      expect(windowOf(first)[1]).to.equal(windowOf(second)[0]);
      expect(second.startsAt).to.deep.equal(tehran('2026-11-22T12:04'));
    });

    it('loses no order that was told to a machine whose clock is a minute behind', () => {
      const campaign = ABOUT(thanks, '2026-11-22T12:00');
      const step = on(campaign, '2026-11-22T12:10');
      const [, to = ''] = windowOf(step);
      expect(Date.parse(to)).to.be.lessThan(tehran('2026-11-22T12:09').getTime());
    });

    it('leaves alone what came due long before Chapar ran again, but for a day when it is to catch up', () => {
      const down = on(ABOUT(thanks, '2026-11-22T12:00'), '2026-11-24T12:00');
      expect(down.passed).to.equal(true);
      expect(startOf(down)).to.be.within(+tehran('2026-11-24T10:57'), +tehran('2026-11-24T10:59'));
      const caught = on(ABOUT({ ...thanks, catchUp: true }, '2026-11-22T12:00'), '2026-11-24T12:00');
      expect(startOf(caught)).to.be.within(+tehran('2026-11-23T11:57'), +tehran('2026-11-23T11:59'));
    });
  });
});
