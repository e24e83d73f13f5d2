import { expect } from 'chai';
import { BASE58 } from '../../src/lib/ids.ts';
import { linkPath, mintCode, parseCode, parseOpenCode } from '../../src/links/code.ts';

describe('links/code', () => {
  it('mints 8 characters for an SMS and 12 for an email, none twice among 50,000', () => {
    const codes = Array.from({ length: 50_000 }, () => mintCode('sms'));
    expect(codes.every((code) => /^[1-9A-HJ-NP-Za-km-z]{8}$/.test(code))).to.equal(true);
    expect(new Set(codes).size).to.equal(50_000);
    expect(mintCode('email')).to.match(/^[1-9A-HJ-NP-Za-km-z]{12}$/);
  });

  it('reads back every link of an SMS and of an email', () => {
    const sms = mintCode('sms');
    for (let index = 0; index < 58; index++) {
      expect(parseCode(linkPath(sms, index, 'sms'))).to.deep.equal({ code: sms, index, channel: 'sms' });
    }
    const email = mintCode('email');
    for (let index = 0; index < 3364; index++) {
      expect(parseCode(linkPath(email, index, 'email'))).to.deep.equal({
        code: email,
        index,
        channel: 'email',
      });
    }
  });

  it('prints 9 characters in an SMS and 14 in an email, whatever the index', () => {
    expect(linkPath('ABCDEFGH', 57, 'sms')).to.equal('ABCDEFGHz');
    expect(linkPath('ABCDEFGHJKLM', 0, 'email')).to.equal('ABCDEFGHJKLM11');
    expect(linkPath('ABCDEFGHJKLM', 3363, 'email')).to.equal('ABCDEFGHJKLMzz');
  });

  it('has no room for the 59th link of an SMS', () => {
    expect(() => linkPath('ABCDEFGH', 58, 'sms')).to.throw(RangeError);
    expect(() => linkPath('ABCDEFGH', -1, 'sms')).to.throw(RangeError);
    expect(() => linkPath('ABCDEFGHJKLM', 3364, 'email')).to.throw(RangeError);
  });

  for (const text of [
    '',
    'a',
    'ABCDEFGH',
    'ABCDEFGHJK',
    'ABCDEFGH0',
    'ABCDEFGHl',
    'ABCDEFGH ',
    'ABCDEFGH\n',
    'ABCDE/GHz',
    'سلامسلامس',
    'ABCDEFGHJKLMN',
    'ABCDEFGHJKLMNOP',
  ]) {
    it(`takes ${JSON.stringify(text)} for no link`, () => expect(parseCode(text)).to.equal(null));
  }

  it('knows the code of a pixel by its length and alphabet', () => {
    expect(parseOpenCode('ABCDEFGHJKLM')).to.equal('ABCDEFGHJKLM');
    for (const text of ['ABCDEFGH', 'ABCDEFGHJKL0', '']) expect(parseOpenCode(text)).to.equal(null);
    expect(BASE58).to.have.length(58);
  });
});
