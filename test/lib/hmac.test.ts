import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import fc from 'fast-check';
import { createHmac256 } from '../../src/lib/hmac.ts';

describe('lib/hmac', () => {
  it('is what an Hmac object gives, for keys and texts of any length, one after the other', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 2_000 });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), fc.array(text, { minLength: 1 }), (key, texts) => {
        const hmac = createHmac256(key);
        for (const one of texts) {
          const wanted = createHmac('sha256', key).update(one).digest();
          expect(hmac(one, 'base64url')).to.equal(wanted.toString('base64url'));
          expect(hmac(one, 'binary')).to.equal(wanted.toString('latin1'));
        }
      }),
    );
  });
});
