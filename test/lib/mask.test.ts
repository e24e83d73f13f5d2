import { expect } from 'chai';
import { maskedAddress } from '../../src/lib/mask.ts';

describe('lib/mask', () => {
  it('keeps two digits of a number, and the first letter and the domain of an email address', () => {
    expect(maskedAddress('+989121234567')).to.equal('•••67');
    expect(maskedAddress('sara@example.com')).to.equal('s•••@example.com');
  });
});
