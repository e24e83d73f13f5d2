import { createHmac, timingSafeEqual } from 'node:crypto';
import { asciiDigits } from '../lib/text.ts';

const DIGITS = 6;

/** The codes of sign-ups: made from their ids, so that none is stored. */
export type SignupCodes = { of(signup: string): string; fits(signup: string, typed: string): boolean };

export function createSignupCodes(key: string): SignupCodes {
  const of = (signup: string): string => {
    const mac = createHmac('sha256', key).update(`sign-up code\0${signup}`).digest();
    return (mac.readUIntBE(0, 6) % 10 ** DIGITS).toString().padStart(DIGITS, '0');
  };
  return {
    of,
    /** Persian digits, and spaces between them, are as good. */
    fits(signup, typed) {
      const digits = Buffer.from(asciiDigits(typed.normalize('NFKC')).replace(/[\s\p{Cf}-]/gu, ''));
      const wanted = Buffer.from(of(signup));
      return digits.length === wanted.length && timingSafeEqual(digits, wanted);
    },
  };
}
