import { expect } from 'chai';
import fc from 'fast-check';
import { foreignCountryOf, normaliseEmail, normaliseMobile } from '../../src/lib/phone.ts';

describe('lib/phone: mobile numbers', () => {
  const forms = [
    '09121234567',
    '9121234567',
    '989121234567',
    '00989121234567',
    '+989121234567',
    '+98 0912 123 4567',
    '+98 (0) 912 123 4567',
    '0912-123-4567',
    '(0912) 123.4567',
    '۰۹۱۲۱۲۳۴۵۶۷',
    '٠٩١٢١٢٣٤٥٦٧',
    '+۹۸ ۹۱۲ ۱۲۳ ۴۵۶۷',
    'tel:+989121234567',
    '\u200E+989121234567',
    '\u202A0912 123 4567\u202C',
    '０９１２１２３４５６７',
    '  09121234567 ',
    '0912\u00A0123\u00A04567',
  ];
  for (const form of forms) {
    it(`reads ${JSON.stringify(form)}`, () => {
      expect(normaliseMobile(form)).to.equal('+989121234567');
    });
  }

  it('reads numbers of other countries in international form, and local ones when told the country', () => {
    expect(normaliseMobile('+1 (212) 555-2368')).to.equal('+12125552368');
    expect(normaliseMobile('+44 7911 123456')).to.equal('+447911123456');
    expect(normaliseMobile('07911 123456', 'GB')).to.equal('+447911123456');
  });

  const refused = {
    'a landline': '02188776655',
    'a sender line': '10004346',
    'a number with an extension': '09121234567 ext. 5',
    'a tel: link with an extension': 'tel:+989121234567;ext=5',
    'an x extension': '09121234567x5',
    'a number that is too short': '0912123456',
    'a number that is too long': '091212345678',
    'two numbers in one cell': '09121234567 09351234567',
    'two numbers with a slash': '09121234567/09351234567',
    'letters on keys': '0912CALLNOW',
    'a text around a number': 'call 09121234567',
    'a line break': '09121234567\n',
    'scientific notation of a spreadsheet': '9.89121E+11',
    'an empty text': '',
    'endless digits': '9'.repeat(100_000),
  };
  for (const [what, text] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      expect(normaliseMobile(text)).to.equal(null);
    });
  }

  it('gives a number or null for any text, and the same number again for its own answer', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from('0123456789۰۹+- ()')), maxLength: 16 });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary' })), (text) => {
        const number = normaliseMobile(text);
        return number === null || (/^\+[1-9]\d{6,14}$/.test(number) && normaliseMobile(number) === number);
      }),
    );
  });

  it('knows the country of a number from abroad, so that one that was mistyped is noticed', () => {
    expect(foreignCountryOf('+4915123456789')).to.equal('DE');
    expect(foreignCountryOf('+989121234567')).to.equal(null);
  });
});

describe('lib/phone: email addresses', () => {
  const accepted = {
    ' Sara.Karimi+club@Example.COM ': 'sara.karimi+club@example.com',
    '\u200Fsara@example.com\u200F': 'sara@example.com',
    'ｓａｒａ＠ｅｘａｍｐｌｅ．ｃｏｍ': 'sara@example.com',
    'info@bücher.example': 'info@xn--bcher-kva.example',
    'info@مثال.إختبار': 'info@xn--mgbh0fb.xn--kgbechtv',
    "o'neil@example.co.uk": "o'neil@example.co.uk",
  };
  for (const [typed, address] of Object.entries(accepted)) {
    it(`reads ${JSON.stringify(typed)}`, () => {
      expect(normaliseEmail(typed)).to.equal(address);
    });
  }

  const refused = {
    'a missing at sign': 'sara.example.com',
    'a missing local part': '@example.com',
    'a bare host': 'sara@localhost',
    'an address literal': 'sara@[127.0.0.1]',
    'a numeric host': 'sara@127.0.0.1',
    'a short numeric host': 'sara@1.2',
    'two addresses': 'sara@example.com,ali@example.com',
    'two at signs': 'sara@home@example.com',
    'a display name': 'Sara <sara@example.com>',
    'a dot at an end': '.sara@example.com',
    'two dots in a row': 'sara..k@example.com',
    'a trailing dot of the domain': 'sara@example.com.',
    'a label with a hyphen at its end': 'sara@example-.com',
    'a header smuggled behind a line break': 'sara@example.com\r\nBcc: all@example.com',
    'a trailing line break': 'sara@example.com\n',
    'a null character': 'sara\u0000@example.com',
    'a space inside': 'sa ra@example.com',
    'percent encoding in the domain': 'sara@ex%61mple.com',
    'a local part in Persian': 'سارا@example.com',
    'a local part of 65 characters': `${'a'.repeat(65)}@example.com`,
    'an address of 255 characters': `a@${`${'b'.repeat(60)}.`.repeat(4)}${'c'.repeat(9)}`,
    'a domain that is too long in ASCII': `a@${`${'ü'.repeat(43)}.`.repeat(5)}example`,
    'an empty text': '',
  };
  for (const [what, text] of Object.entries(refused)) {
    it(`refuses ${what}`, () => {
      expect(normaliseEmail(text)).to.equal(null);
    });
  }

  it('answers hostile lengths at once', () => {
    const start = performance.now();
    for (const text of [
      `${'a.'.repeat(50_000)}@x.com`,
      `a@${'a-'.repeat(50_000)}.com`,
      'a'.repeat(100_000),
    ]) {
      expect(normaliseEmail(text)).to.equal(null);
    }
    expect(performance.now() - start).to.be.lessThan(50);
  });

  it('gives the same address again for its own answer', () => {
    fc.assert(
      fc.property(fc.emailAddress(), (typed) => {
        const address = normaliseEmail(typed);
        return address === null || normaliseEmail(address) === address;
      }),
    );
  });
});
