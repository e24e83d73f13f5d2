import { expect } from 'chai';
import { screen, type Facts } from '../../src/deliveries/screen.ts';

const at = (time: string): Date => new Date(`2026-11-22T${time}:00.000Z`);
const delivery = { purpose: 'marketing' as const, expiresAt: at('20:00') };

function facts(over: Partial<Facts> = {}): Facts {
  const now = at('10:00');
  return {
    now,
    known: true,
    address: '+989121234567',
    suppressed: false,
    consented: true,
    opensAt: now,
    capped: false,
    ...over,
  };
}

describe('deliveries/screen', () => {
  it('lets a marketing message with consent out while the office is open', () => {
    expect(screen(delivery, facts())).to.deep.equal({ action: 'submit' });
  });

  it('lets a receipt out without marketing consent', () => {
    expect(screen({ ...delivery, purpose: 'service' }, facts({ consented: false }))).to.deep.equal({
      action: 'submit',
    });
  });

  it('holds marketing back without consent', () => {
    expect(screen(delivery, facts({ consented: false }))).to.deep.equal({
      action: 'skip',
      reason: 'no-consent',
    });
  });

  it('holds even a receipt back from a suppressed address', () => {
    const verdict = screen({ ...delivery, purpose: 'service' }, facts({ suppressed: true }));
    expect(verdict).to.deep.equal({ action: 'skip', reason: 'suppressed' });
  });

  it('postpones to opening time when the office is closed', () => {
    expect(screen(delivery, facts({ opensAt: at('11:00') }))).to.deep.equal({
      action: 'postpone',
      until: at('11:00'),
    });
  });

  it('skips what would only leave after it has expired', () => {
    expect(screen(delivery, facts({ opensAt: at('20:00') }))).to.deep.equal({
      action: 'skip',
      reason: 'expired',
    });
    expect(screen(delivery, facts({ opensAt: null }))).to.deep.equal({ action: 'skip', reason: 'expired' });
    expect(screen(delivery, facts({ now: at('20:00'), opensAt: at('20:00') }))).to.deep.equal({
      action: 'skip',
      reason: 'expired',
    });
  });

  it('names a permanent no before a not now', () => {
    const verdict = screen(delivery, facts({ suppressed: true, opensAt: at('11:00') }));
    expect(verdict).to.deep.equal({ action: 'skip', reason: 'suppressed' });
  });

  it('says that a deleted contact is gone, and that one without an address has none', () => {
    expect(screen(delivery, facts({ known: false, address: null }))).to.deep.equal({
      action: 'skip',
      reason: 'no-contact',
    });
    expect(screen(delivery, facts({ address: null }))).to.deep.equal({
      action: 'skip',
      reason: 'no-address',
    });
  });
});
