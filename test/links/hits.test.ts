import { expect } from 'chai';
import { createBurstWatch, type BurstWatch } from '../../src/links/bursts.ts';
import { labelClick, labelOpen, type HitFacts } from '../../src/links/hits.ts';
import { after } from '../../src/lib/clock.ts';

const CHROME =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1';
const FACEBOOK_APP =
  'Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 Chrome/131.0.0.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/490.0;]';
const GMAIL_PREFETCH =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0';
const GMAIL_READING =
  'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)';

const hit = (over: Partial<HitFacts> = {}): HitFacts => ({
  method: 'GET',
  agent: CHROME,
  purpose: null,
  secondsSinceDelivery: 600,
  ...over,
});
const click = (over: Partial<HitFacts & { burst: boolean }> = {}) =>
  labelClick({ ...hit(over), burst: false, ...over });

describe('links/hits: opens', () => {
  it('takes a browser for a person', () => expect(labelOpen(hit())).to.equal('human'));
  it('takes Apple’s privacy proxy for a machine, by its bare agent alone', () => {
    expect(labelOpen(hit({ agent: 'Mozilla/5.0' }))).to.equal('machine');
    expect(labelOpen(hit({ agent: IPHONE }))).to.equal('human');
  });
  it('takes Gmail’s prefetch for a machine, and its image proxy for a person', () => {
    expect(labelOpen(hit({ agent: GMAIL_PREFETCH }))).to.equal('machine');
    expect(labelOpen(hit({ agent: GMAIL_READING, secondsSinceDelivery: 1 }))).to.equal('human');
  });
  it('takes HEAD, a prefetch and a scanner for machines', () => {
    expect(labelOpen(hit({ method: 'HEAD' }))).to.equal('machine');
    expect(labelOpen(hit({ purpose: 'prefetch;prerender' }))).to.equal('machine');
    expect(labelOpen(hit({ agent: 'Barracuda Sentinel (EE)' }))).to.equal('machine');
  });
  it('does not say who it was without an agent, or at once after delivery', () => {
    expect(labelOpen(hit({ agent: null }))).to.equal('unknown');
    expect(labelOpen(hit({ agent: ' ' }))).to.equal('unknown');
    expect(labelOpen(hit({ secondsSinceDelivery: 2 }))).to.equal('unknown');
  });
});

describe('links/hits: clicks', () => {
  for (const agent of [CHROME, IPHONE, FACEBOOK_APP]) {
    it(`takes ${agent.slice(0, 60)}… for a person`, () => expect(click({ agent })).to.equal('human'));
  }
  for (const agent of [
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Twitterbot/1.0',
    'WhatsApp/2.23.20.0',
    'TelegramBot (like TwitterBot)',
    'Slackbot-LinkExpanding 1.0',
    'LinkedInBot/1.0',
    'Mozilla/5.0 (compatible; Discordbot/2.0)',
    'Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5',
  ]) {
    it(`takes ${agent.slice(0, 40)} for a preview`, () => expect(click({ agent })).to.equal('preview'));
  }
  for (const agent of [
    'curl/8.5.0',
    'python-requests/2.32.0',
    'Go-http-client/1.1',
    'Mozilla/5.0 (compatible; AhrefsBot/7.0)',
    'Mozilla/5.0 HeadlessChrome/131.0',
    'Proofpoint URL Defense',
    'Mozilla/5.0',
  ]) {
    it(`takes ${agent} for a scanner`, () => expect(click({ agent })).to.equal('scanner'));
  }
  it('takes a prefetching browser for a preview', () =>
    expect(click({ purpose: 'prefetch' })).to.equal('preview'));
  it('takes HEAD for a scanner', () => expect(click({ method: 'HEAD' })).to.equal('scanner'));
  it('takes a click under three seconds after delivery for a scanner’s', () => {
    expect(click({ secondsSinceDelivery: 2.9 })).to.equal('scanner');
    expect(click({ secondsSinceDelivery: 3 })).to.equal('human');
    expect(click({ secondsSinceDelivery: -5 })).to.equal('scanner');
  });
  it('judges by the agent alone while no delivery is known', () =>
    expect(click({ secondsSinceDelivery: null })).to.equal('human'));
  it('takes a burst for a scanner’s', () => expect(click({ burst: true })).to.equal('scanner'));
  it('does not say who it was without an agent', () => expect(click({ agent: null })).to.equal('unknown'));
});

describe('links/bursts', () => {
  const start = new Date('2026-11-22T08:00:00Z');
  const burst = (watch: BurstWatch, hit: { id: string; link?: number; ms: number; address?: string }) =>
    watch.isBurst({
      deliveryId: hit.id,
      link: hit.link ?? 0,
      address: hit.address ?? 'a',
      at: after(start, hit.ms),
    });

  it('sees three different links of a message in under two seconds', () => {
    const watch = createBurstWatch();
    expect([
      burst(watch, { id: 'd', link: 0, ms: 0 }),
      burst(watch, { id: 'd', link: 1, ms: 900 }),
      burst(watch, { id: 'd', link: 2, ms: 1_999 }),
    ]).to.deep.equal([false, false, true]);
  });
  it('sees none when they are two seconds apart', () => {
    const watch = createBurstWatch();
    expect([
      burst(watch, { id: 'd', link: 0, ms: 0 }),
      burst(watch, { id: 'd', link: 1, ms: 900 }),
      burst(watch, { id: 'd', link: 2, ms: 2_000 }),
    ]).to.deep.equal([false, false, false]);
  });
  it('takes an impatient finger on one link for no burst', () => {
    const watch = createBurstWatch();
    expect([0, 1, 2, 3].map((i) => burst(watch, { id: 'd', link: 0, ms: i * 100 }))).to.not.include(true);
  });
  it('sees ten people’s messages followed from one address at once, but not three', () => {
    const watch = createBurstWatch();
    const seen = Array.from({ length: 10 }, (_, i) => burst(watch, { id: `d${i}`, ms: i * 10 }));
    expect(seen.indexOf(true)).to.equal(9);
  });
  it('forgets the longest unseen first, and so stays small', () => {
    const watch = createBurstWatch(2);
    burst(watch, { id: 'old', link: 0, ms: 0, address: 'x' });
    burst(watch, { id: 'old', link: 1, ms: 1, address: 'x' });
    for (const [i, id] of ['b', 'c'].entries()) burst(watch, { id, ms: 2 + i, address: id });
    expect(burst(watch, { id: 'old', link: 2, ms: 10, address: 'y' })).to.equal(false);
  });
});
