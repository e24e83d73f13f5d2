import { expect } from 'chai';
import { ipv6Groups } from '../../src/lib/network.ts';

describe('lib/network', () => {
  it('tells the groups of an IPv6 address, however short it is written', () => {
    const zeros = (count: number) => Array.from({ length: count }, () => '0');
    expect(ipv6Groups('2001:db8:1:2:3:4:5:6')).to.deep.equal(['2001', 'db8', '1', '2', '3', '4', '5', '6']);
    expect(ipv6Groups('2001:db8::6')).to.deep.equal(['2001', 'db8', ...zeros(5), '6']);
    expect(ipv6Groups('2001:db8::')).to.deep.equal(['2001', 'db8', ...zeros(6)]);
    expect(ipv6Groups('fe80::1%eth0')).to.deep.equal(['fe80', ...zeros(6), '1']);
    expect(ipv6Groups('::1')).to.deep.equal([...zeros(7), '1']);
  });

  it('takes no IPv4 address for one, in disguise or not', () => {
    for (const address of ['203.0.113.77', '::ffff:203.0.113.77', '::FFFF:203.0.113.78', ''])
      expect(ipv6Groups(address), address).to.equal(null);
  });
});
