import { expect } from 'chai';
import { recognise, type Claimant, type Listed } from '../../src/deliveries/sightings.ts';
import { NOON } from '../support/builders/run.ts';
import { aSighting, wordOf } from '../support/reconciling.ts';

const MINUTE_MS = 60_000;
const later = (minutes: number) => new Date(NOON.getTime() + minutes * MINUTE_MS);

function aClaimant(over: Partial<Claimant> = {}): Claimant {
  return { id: 'one', code: 'Abc23456', text: 'Come by today', markedAt: NOON, ...over };
}
const seen = (text: string, sid: string, takenAt = later(0)) =>
  aSighting(
    { deliveryId: '', to: '', text },
    { providerMessageId: sid, takenAt, word: wordOf(sid, 'submitted') },
  );

/** What was recognised: the provider's number, or the word. */
function verdicts(claimants: Claimant[], sightings: Listed['sightings'], over: Partial<Listed> = {}) {
  const found = recognise(claimants, { sightings, complete: true, rivals: false, ...over });
  return Object.fromEntries(
    [...found].map(([id, one]) => [id, typeof one === 'string' ? one : one.found.providerMessageId]),
  );
}

describe('deliveries/sightings', () => {
  const linked = aClaimant({ text: 'See https://clb.example/Abc234561' });

  it('knows a message by the code in its link, even if its other words have changed', () => {
    const list = [
      seen('See https://clb.example/Zzz999991', 'SM0'),
      seen('Look: clb.example/Abc234561', 'SM1'),
    ];
    expect(verdicts([linked], list)).to.deep.equal({ one: 'SM1' });
    expect(verdicts([{ ...linked, text: null }], list, { complete: false, rivals: true })).to.deep.equal({
      one: 'SM1',
    });
  });

  it('takes no other message for one with a link, and says that the list shows none', () => {
    expect(verdicts([linked], [seen('Come by today', 'SM0')])).to.deep.equal({ one: 'nothing' });
    expect(verdicts([linked], [], { complete: false })).to.deep.equal({ one: 'unsure' });
  });

  it('believes of several tries of one message the one that came furthest, and no bad end of a former one', () => {
    const text = linked.text ?? '';
    const former = { ...seen(text, 'SM0', later(-30)), word: wordOf('SM0', 'bounced') };
    expect(verdicts([linked], [former])).to.deep.equal({ one: 'nothing' });
    const delivered = { ...seen(text, 'SM1', later(-20)), word: wordOf('SM1', 'delivered') };
    expect(verdicts([linked], [seen(text, 'SM2'), former, delivered])).to.deep.equal({ one: 'SM1' });
  });

  it('knows a message without a link by its whole text, in its time', () => {
    const list = [seen('Come by today', 'SM1', later(1))];
    expect(verdicts([aClaimant()], list)).to.deep.equal({ one: 'SM1' });
    expect(verdicts([aClaimant({ text: 'Come by' })], list)).to.deep.equal({ one: 'unsure' });
    expect(verdicts([aClaimant({ text: null })], list)).to.deep.equal({ one: 'unsure' });
    expect(verdicts([aClaimant({ markedAt: later(60) })], list)).to.deep.equal({ one: 'nothing' });
  });

  it('gives each of several equal texts to one delivery, and none where there are too few or too many', () => {
    const two = [aClaimant(), aClaimant({ id: 'two', markedAt: later(0.5) })];
    const first = seen('Come by today', 'SM1', later(0));
    const second = seen('Come by today', 'SM2', later(0.5));
    expect(verdicts(two, [second, first])).to.deep.equal({ one: 'SM1', two: 'SM2' });
    expect(verdicts(two, [first])).to.deep.equal({ one: 'unsure', two: 'unsure' });
    expect(verdicts(two.slice(0, 1), [first, second])).to.deep.equal({ one: 'unsure' });
    expect(verdicts(two.slice(0, 1), [first], { rivals: true })).to.deep.equal({ one: 'unsure' });
  });
});
