import { BlockList, isIP } from 'node:net';

/** What is not the public internet: this machine, private networks, tests and what carries one inside of another. @see RFC 6890 */
const IPV4: [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];
const IPV6: [string, number][] = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
];

const closed = new BlockList();
for (const [net, bits] of IPV4) closed.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of IPV6) closed.addSubnet(net, bits, 'ipv6');

/** Whether an IP address lies in the public internet; an IPv4 address written as IPv6 counts as what it is. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  return version !== 0 && !closed.check(address, version === 4 ? 'ipv4' : 'ipv6');
}
