import { expect } from 'chai';
import { DeliveryState } from '../../src/contract/words.ts';
import { mayMove, sourcesOf } from '../../src/deliveries/moves.ts';

/** The whole table, written out a second time by hand: a change of the rules must be made twice. */
const ALLOWED = new Set([
  'planned>submitting',
  'planned>skipped',
  'planned>delivered',
  'submitting>submitted',
  'submitting>delivered',
  'submitting>bounced',
  'submitting>failed',
  'submitting>uncertain',
  'submitting>planned',
  'submitted>delivered',
  'submitted>bounced',
  'delivered>bounced',
  'uncertain>submitted',
  'uncertain>delivered',
  'uncertain>bounced',
  'uncertain>failed',
  'uncertain>planned',
  'uncertain>submitting',
]);

describe('deliveries/moves', () => {
  for (const from of DeliveryState.options) {
    for (const to of DeliveryState.options) {
      const allowed = ALLOWED.has(`${from}>${to}`);
      it(`${allowed ? 'lets' : 'does not let'} a delivery move from ${from} to ${to}`, () => {
        expect(mayMove(from, to)).to.equal(allowed);
        expect(sourcesOf(to).includes(from)).to.equal(allowed);
      });
    }
  }
});
