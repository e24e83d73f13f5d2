import { domainToASCII } from 'node:url';
// The smaller metadata does not know which Iranian numbers are mobile.
import { parsePhoneNumberFromString, type CountryCode } from 'libphonenumber-js/max';
import { asciiDigits } from './text.ts';

/** Longer than any address or number with the marks that editors wrap around it. */
const MAX_TYPED_CHARS = 400;
/** Where a number without a country belongs. */
const HOME: CountryCode = 'IR';
const MAX_PHONE_CHARS = 40;
const PHONE_CHARS = /^\+?[\d\s().-]+$/;

/** RFC 5321 sections 4.5.3.1.1 and 4.5.3.1.3, less the angle brackets. */
const MAX_LOCAL_CHARS = 64;
const MAX_EMAIL_CHARS = 254;
/** RFC 5322 `dot-atom`; quoted local parts and address literals are no addresses of customers. */
const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const TYPED_DOMAIN = /^[\p{L}\p{M}\p{N}.-]+$/u;
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * A mobile number in E.164, however a person or a spreadsheet writes it: `0912…`, `912…`, `98912…`, `0098…`,
 * `+98 0912…`, `tel:`, Persian or Arabic digits, invisible marks around it.
 *
 * @returns null for anything else: landlines, service lines, extensions, two numbers in one cell
 */
export function normaliseMobile(text: string, defaultCountry: CountryCode = HOME): string | null {
  const typed = plain(text).replace(/^tel:/i, '');
  if (typed.length > MAX_PHONE_CHARS || !PHONE_CHARS.test(typed)) return null;
  const number = parsePhoneNumberFromString(typed.replace(/^00/, '+'), { defaultCountry, extract: false });
  if (number === undefined || number.ext !== undefined || !number.isValid()) return null;
  const type = number.getType();
  return type === 'MOBILE' || type === 'FIXED_LINE_OR_MOBILE' ? number.number : null;
}

/** The country of a mobile number in E.164 (ISO 3166: `DE`); null when it is the home country, or not one country's. */
export function foreignCountryOf(mobile: string): string | null {
  const country = parsePhoneNumberFromString(mobile)?.country;
  return country === undefined || country === HOME ? null : country;
}

/**
 * An email address in lower case, its domain in ASCII (punycode).
 *
 * @returns null when it is none, or has more than 254 characters
 */
export function normaliseEmail(text: string): string | null {
  const typed = plain(text).toLowerCase();
  const at = typed.lastIndexOf('@');
  const local = typed.slice(0, Math.max(at, 0));
  if (typed.length > MAX_EMAIL_CHARS || local.length > MAX_LOCAL_CHARS || !LOCAL_PART.test(local))
    return null;
  const domain = asciiDomain(typed.slice(at + 1));
  return domain !== null && at + 1 + domain.length <= MAX_EMAIL_CHARS ? `${local}@${domain}` : null;
}

function asciiDomain(typed: string): string | null {
  if (!TYPED_DOMAIN.test(typed)) return null;
  const domain = domainToASCII(typed);
  const labels = domain.split('.');
  const top = labels.at(-1) ?? '';
  return labels.length > 1 && labels.every((label) => LABEL.test(label)) && /^[a-z]/.test(top)
    ? domain
    : null;
}

/** Full-width forms to ASCII, without invisible marks, trimmed; empty when too long or with control characters (a tab is a space). */
function plain(text: string): string {
  if (text.length > MAX_TYPED_CHARS || /[^\P{Cc}\t]/u.test(text)) return '';
  return asciiDigits(text.normalize('NFKC'))
    .replace(/\p{Cf}/gu, '')
    .trim();
}
