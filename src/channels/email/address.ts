import { domainToASCII } from 'node:url';

const LOCAL = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const DOMAIN = new RegExp(`^${LABEL}(?:\\.${LABEL})*$`);

/** What IDNA leaves as it is: nearly every address, and asking costs more than looking. */
const ASCII_DOMAIN = /^(?!.*xn--)(?:[a-z0-9-]+\.)+[a-z]{2,63}$/;

/** RFC 5321 4.5.3.1.3: a path is at most 256 octets, two of which are the angle brackets. */
const MAX_LENGTH = 254;

/**
 * The address as it goes on the wire: local part as written, domain in lower-case ASCII (IDNA).
 * Null for anything else, above all for what could open a second address or header:
 * spaces, line breaks, commas, quotes, angle brackets, comments.
 */
export function toWireAddress(address: string): string | null {
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const written = address.slice(at + 1);
  const domain = ASCII_DOMAIN.test(written) ? written : domainToASCII(written);
  if (at < 1 || !LOCAL.test(local) || !DOMAIN.test(domain)) return null;
  const wire = `${local}@${domain}`;
  return wire.length > MAX_LENGTH ? null : wire;
}

/** A server's words with the addresses in it left out: they end in logs and on screens. */
export function withoutAddresses(text: string): string {
  return text.replace(/[^\s<>:;,()"]+@[^\s<>:;,()"]+/g, '…').slice(0, 300);
}
