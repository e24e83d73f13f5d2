import { expect } from 'chai';
import { createTokens } from '../../src/links/token.ts';

const ID = 'campaign1.contact1.email.ref-۱۲';
const tokens = createTokens({ key: 'key one', formerKeys: [] });

describe('links/token', () => {
  it('reads back the delivery it was made for', () => {
    expect(tokens.read(tokens.of(ID))).to.deep.equal({ deliveryId: ID });
  });

  it('is one piece of an address', () => {
    expect(tokens.of(ID)).to.match(/^[A-Za-z0-9_-]+$/);
  });

  it('is refused when any one bit of it is another', () => {
    const bytes = Buffer.from(tokens.of(ID), 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const other = Buffer.from(bytes);
      other[bit >> 3] = other[bit >> 3]! ^ (1 << (bit & 7));
      expect(tokens.read(other.toString('base64url')), `bit ${bit}`).to.equal(null);
    }
  });

  it('is refused when any one character of it is another, spare bits included', () => {
    const token = tokens.of('a.b.sms.0x'); // 26 bytes: the last character has bits to spare
    for (let i = 0; i < token.length; i++) {
      for (const char of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_') {
        if (char === token.charAt(i)) continue;
        expect(tokens.read(token.slice(0, i) + char + token.slice(i + 1))).to.equal(null);
      }
    }
  });

  it('is refused when cut, lengthened, padded, empty or absurd', () => {
    const token = tokens.of(ID);
    for (const wrong of [
      token.slice(0, -1),
      `${token}A`,
      `${token}=`,
      ` ${token}`,
      '',
      'x',
      'سلام',
      'A'.repeat(10_000),
    ]) {
      expect(tokens.read(wrong)).to.equal(null);
    }
  });

  it('stays good under a former key, and under no other', () => {
    const token = tokens.of(ID);
    const later = createTokens({ key: 'key three', formerKeys: ['key two', 'key one'] });
    expect(later.read(token)).to.deep.equal({ deliveryId: ID });
    expect(later.of(ID)).not.to.equal(token);
    expect(createTokens({ key: 'key three', formerKeys: ['key two'] }).read(token)).to.equal(null);
  });

  it('is for one purpose and no other', () => {
    const confirm = createTokens({ key: 'key one', formerKeys: [], purpose: 'confirm' });
    expect(confirm.read(confirm.of(ID))).to.deep.equal({ deliveryId: ID });
    expect(confirm.read(tokens.of(ID))).to.equal(null);
    expect(tokens.read(confirm.of(ID))).to.equal(null);
  });
});
