/** The eight groups of an IPv6 address, as they are written; null for any other, and for one that is IPv4 in disguise. */
export function ipv6Groups(address: string): string[] | null {
  if (!address.includes(':') || /^::ffff:\d+\./i.test(address)) return null;
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const before = head === '' ? [] : head.split(':');
  const behind = tail === undefined || tail === '' ? [] : tail.split(':');
  const missing = Math.max(0, 8 - before.length - behind.length);
  return [...before, ...Array.from({ length: missing }, () => '0'), ...behind];
}
