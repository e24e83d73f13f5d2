import { expect } from 'chai';
import {
  hasPlace,
  refusalOf,
  rulesAt,
  rulesFor,
  stillCounting,
  type Held,
} from '../../src/deliveries/caps.ts';
import type { Cap } from '../../src/settings/settings.ts';
import { NOON } from '../support/builders/run.ts';

const DAY_MS = 86_400_000;
const later = (days: number): Date => new Date(NOON.getTime() + days * DAY_MS);
const TWO_A_DAY: Cap = { channel: 'sms', period: 'day', max: 2 };
const THREE_A_WEEK: Cap = { channel: 'any', period: 'week', max: 3 };

function rules(caps: Cap[], at = NOON) {
  return rulesAt({ caps, zone: 'Asia/Tehran', language: 'fa' }, at);
}

function held(...ids: string[]): Held[] {
  return ids.map((id) => ({ id, channel: 'sms', at: NOON }));
}

describe('deliveries/caps', () => {
  it('has room for as many as the cap says, and no more', () => {
    const own = rulesFor('sms', rules([TWO_A_DAY]));
    expect(refusalOf(own, { held: held('a'), rivals: [] })).to.equal(null);
    expect(refusalOf(own, { held: held('a', 'b'), rivals: [] })).to.equal('2 SMS a day');
  });

  it('needs room under every cap that concerns the channel', () => {
    const mails: Held[] = ['a', 'b', 'c'].map((id) => ({ id, channel: 'email', at: NOON }));
    const both = rules([TWO_A_DAY, THREE_A_WEEK]);
    expect(refusalOf(rulesFor('sms', both), { held: mails, rivals: [] })).to.equal('3 messages a week');
    expect(rulesFor('email', both)).to.have.length(1);
    expect(refusalOf(rulesFor('email', both), { held: held('a', 'b'), rivals: [] })).to.equal(null);
  });

  it('counts from nothing in the next period', () => {
    const own = rulesFor('sms', rules([TWO_A_DAY], later(1)));
    expect(refusalOf(own, { held: held('a', 'b'), rivals: [] })).to.equal(null);
    expect(hasPlace('a', own, held('a'))).to.equal(false);
  });

  it('keeps the last place for what is planned with priority in the same period', () => {
    const own = rulesFor('sms', rules([TWO_A_DAY]));
    const rival = { id: 'r', channel: 'sms' as const };
    const refusal = refusalOf(own, { held: held('a'), rivals: [{ ...rival, due: NOON }] });
    expect(refusal).to.equal('2 SMS a day; the last is kept for what has priority');
    expect(refusalOf(own, { held: held('a'), rivals: [{ ...rival, due: later(1) }] })).to.equal(null);
    expect(refusalOf(own, { held: held('a'), rivals: [{ ...rival, channel: 'email', due: NOON }] })).to.equal(
      null,
    );
  });

  it('counts what is planned and has its place already once', () => {
    const own = rulesFor('sms', rules([TWO_A_DAY]));
    expect(refusalOf(own, { held: held('a'), rivals: [{ id: 'a', channel: 'sms', due: NOON }] })).to.equal(
      null,
    );
  });

  it('forgets what no cap counts any more', () => {
    const both = rules([TWO_A_DAY, { ...THREE_A_WEEK, channel: 'email' }], later(1));
    const mail: Held = { id: 'mail', channel: 'email', at: NOON };
    expect(stillCounting([...held('a'), mail], both)).to.deep.equal([mail]);
  });

  it('names the cap as a person would', () => {
    const named = (cap: Cap): string | null =>
      refusalOf(rules([cap]), { held: [{ id: 'a', channel: 'email', at: NOON }], rivals: [] });
    expect(named({ channel: 'email', period: 'month', max: 1 })).to.equal('1 email a month');
    expect(named({ channel: 'any', period: 'day', max: 1 })).to.equal('1 message a day');
  });
});
