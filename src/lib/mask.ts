/**
 * An address that its owner knows again and nobody else learns: the last two digits of a number, the first letter and
 * the domain of an email address.
 */
export function maskedAddress(address: string): string {
  const at = address.lastIndexOf('@');
  if (at < 0) return `•••${address.slice(-2)}`;
  return `${address.slice(0, 1)}•••${address.slice(at)}`;
}
