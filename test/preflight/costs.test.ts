import { expect } from 'chai';
import { costOf, createSmsCosts, mailRows, priceFinder, smsRows } from '../../src/preflight/costs.ts';
import type { SmsPrice } from '../../src/settings/settings.ts';

const price = (prefix: string, ucs2: number, line: string | null = null): SmsPrice => ({
  line,
  prefix,
  gsm7: 2 * ucs2,
  ucs2,
});
const PRICES = {
  sms: [
    price('+98', 10),
    price('+98912', 12),
    price('+98912', 11, 'sms:twilio'),
    price('+1', 90, 'sms:other'),
  ],
  email: 3,
};

describe('preflight/costs', () => {
  it('takes the longest prefix, then the row of the line itself', () => {
    const found = (number: string, line: string) => priceFinder(PRICES, line)(number)?.ucs2 ?? null;
    expect(found('+989121234567', 'sms:twilio')).to.equal(11);
    expect(found('+989121234567', 'sms:kavenegar')).to.equal(12);
    expect(found('+989351234567', 'sms:twilio')).to.equal(10);
    expect(found('+12025550100', 'sms:twilio')).to.equal(null);
  });

  it('adds up parts by route and alphabet, and leaves what is unknown out of the amount', () => {
    const costs = createSmsCosts(PRICES, 'sms:twilio');
    costs.add('+989121234567', 'سلام', 1);
    costs.add('+989121234568', 'سلام', 3);
    costs.add('+989351234567', 'hello', 2);
    costs.add('+12025550100', 'hello', 1);
    const rows = smsRows(costs.routes);
    expect(rows).to.deep.equal([
      { encoding: 'ucs2', prefix: '+98912', messages: 2, parts: 4, price: 11, cost: 44 },
      { encoding: 'gsm7', prefix: '+98', messages: 1, parts: 2, price: 20, cost: 40 },
      { encoding: 'gsm7', prefix: null, messages: 1, parts: 1, price: null, cost: null },
    ]);
    expect(costOf(rows, 'IRT')).to.deep.equal({ amount: 84, currency: 'IRT', unpricedMessages: 1 });
  });

  it('prices mails alike everywhere, and unknown ones not as free', () => {
    expect(costOf(mailRows(5, 3), 'IRT').amount).to.equal(15);
    expect(costOf(mailRows(5, null), 'IRT')).to.deep.equal({
      amount: 0,
      currency: 'IRT',
      unpricedMessages: 5,
    });
  });
});
