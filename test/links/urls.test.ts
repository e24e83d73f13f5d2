import { expect } from 'chai';
import { createUrls, type UrlOptions } from '../../src/links/urls.ts';

const urls = (over: Partial<UrlOptions> = {}) =>
  createUrls({
    publicUrl: 'https://club.test',
    linkUrl: null,
    scheme: true,
    tokenOf: (id) => `t-${id}`,
    ...over,
  });

describe('links/urls', () => {
  it('prints links under the public address while there is no other', () => {
    expect(urls().short('ABCDEFGH', 0, 'sms')).to.equal('https://club.test/l/ABCDEFGH1');
  });

  it('prints links on their own host, without /l', () => {
    expect(urls({ linkUrl: 'https://clb.ir/' }).short('ABCDEFGH', 1, 'sms')).to.equal(
      'https://clb.ir/ABCDEFGH2',
    );
  });

  it('leaves the scheme out in SMS only, for an email’s link is no link without', () => {
    const short = urls({ linkUrl: 'https://clb.ir', scheme: false });
    expect(short.short('ABCDEFGH', 0, 'sms')).to.equal('clb.ir/ABCDEFGH1');
    expect(short.short('ABCDEFGHJKLM', 0, 'email')).to.equal('https://clb.ir/ABCDEFGHJKLM11');
    expect(urls({ scheme: false }).short('ABCDEFGH', 0, 'sms')).to.equal('club.test/l/ABCDEFGH1');
  });

  it('keeps pixel and unsubscribing at the public address', () => {
    const own = urls({ publicUrl: 'https://club.test/chapar/', linkUrl: 'https://clb.ir' });
    expect(own.pixel('ABCDEFGHJKLM')).to.equal('https://club.test/chapar/o/ABCDEFGHJKLM.gif');
    expect(own.unsubscribe('a.b')).to.equal('https://club.test/chapar/u/t-a.b');
  });
});
