import { expect } from 'chai';
import { createSignupCodes } from '../../src/forms/signup-code.ts';

describe('forms/signup-code', () => {
  const codes = createSignupCodes('a key');
  const code = codes.of('s1');

  it('has six digits, another for every sign-up and every key', () => {
    expect(code).to.match(/^\d{6}$/);
    const all = Array.from({ length: 50 }, (_, n) => codes.of(`s${n}`));
    expect(new Set(all).size).to.equal(50);
    expect(createSignupCodes('another').of('s1')).not.to.equal(code);
  });

  it('is taken in Persian and Arabic digits, with spaces, hyphens and marks', () => {
    const inDigits = (zero: string) =>
      code.replace(/\d/g, (d) => String.fromCharCode(zero.charCodeAt(0) + Number(d)));
    for (const typed of [
      code,
      inDigits('۰'),
      inDigits('٠'),
      ` ${code.slice(0, 3)} ${code.slice(3)} `,
      `\u200f${code}`,
    ])
      expect(codes.fits('s1', typed), typed).to.equal(true);
  });

  it('is refused when it is another’s, cut, longer or nothing', () => {
    for (const typed of [codes.of('s2'), code.slice(1), `${code}0`, '', 'x'.repeat(6), '😀😀😀'])
      expect(codes.fits('s1', typed), typed).to.equal(false);
  });
});
