import { createHmac } from 'node:crypto';
import { expect } from 'chai';
import {
  parseTwilioInbound,
  parseTwilioStatus,
  statusCallbackUrl,
  twimlAnswer,
  verifyTwilio,
} from '../../../src/channels/sms/twilio-signals.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const URL_CALLED = 'https://shop.example/hooks/twilio/status?delivery=a.b.sms.0';

/** Twilio's documented scheme, written anew: HMAC-SHA1 over the address and the sorted parameters. */
function sign(token: string, url: string, params: Record<string, string>): string {
  const data = Object.keys(params)
    .sort()
    .reduce((text, name) => `${text}${name}${params[name] ?? ''}`, url);
  return createHmac('sha1', token).update(data).digest('base64');
}

describe('channels/sms/twilio-signals', () => {
  describe('verifyTwilio', () => {
    const params = { MessageSid: 'SM1', MessageStatus: 'sent', ErrorMessage: '', Body: 'سلام' };
    const signed = {
      authTokens: ['new', 'old'],
      url: URL_CALLED,
      params,
      signature: sign('new', URL_CALLED, params),
    };

    it('believes what Twilio signed, empty parameters included', () => {
      expect(verifyTwilio(signed)).to.equal(true);
    });

    it('believes the former token while one is being rotated', () => {
      expect(verifyTwilio({ ...signed, signature: sign('old', URL_CALLED, params) })).to.equal(true);
    });

    it('believes a signature over the address with its retry fragment', () => {
      const full = statusCallbackUrl('https://shop.example/', 'a.b.sms.0');
      expect(verifyTwilio({ ...signed, signature: sign('new', full, params) })).to.equal(true);
    });

    const forged: [string, Partial<typeof signed>][] = [
      ['another token', { authTokens: ['guess'] }],
      ['no token at all', { authTokens: [] }],
      ['a changed parameter', { params: { ...params, MessageStatus: 'delivered' } }],
      [
        'an empty parameter left out',
        { params: { MessageSid: 'SM1', MessageStatus: 'sent', Body: 'سلام' } as never },
      ],
      ['another delivery', { url: URL_CALLED.replace('a.b', 'a.c') }],
      ['another scheme', { url: URL_CALLED.replace('https', 'http') }],
      ['one bit of the signature', { signature: `A${signed.signature.slice(1)}` }],
      ['no signature', { signature: '' }],
    ];
    for (const [name, change] of forged) {
      it(`refuses ${name}`, () => expect(verifyTwilio({ ...signed, ...change })).to.equal(false));
    }
  });

  describe('parseTwilioStatus', () => {
    const status = (MessageStatus: string, ErrorCode = '') =>
      parseTwilioStatus({ MessageSid: 'SM1', MessageStatus, ErrorCode }, 'a.b.sms.0', NOW);

    it('reads a delivery', () => {
      expect(status('delivered')).to.deep.equal({
        kind: 'status',
        id: 'SM1:delivered',
        deliveryId: 'a.b.sms.0',
        providerMessageId: 'SM1',
        status: 'delivered',
        reason: null,
        providerCode: null,
        at: NOW,
      });
    });

    it('takes sent as submitted and read as delivered', () => {
      expect(status('sent')).to.include({ status: 'submitted' });
      expect(status('read')).to.include({ status: 'delivered' });
    });

    it('passes over what changes nothing', () => {
      for (const word of [
        'queued',
        'accepted',
        'scheduled',
        'sending',
        'receiving',
        'received',
        'partially_delivered',
        'what?',
        '',
      ]) {
        expect(status(word), word).to.equal(null);
      }
    });

    const ends: [string, string, string, string][] = [
      ['undelivered', '30003', 'bounced', 'unreachable'],
      ['undelivered', '30004', 'bounced', 'refused'],
      ['undelivered', '30005', 'bounced', 'unreachable'],
      ['undelivered', '30006', 'bounced', 'invalid-address'],
      ['undelivered', '30008', 'bounced', 'unreachable'],
      ['undelivered', '21610', 'bounced', 'opted-out'],
      ['undelivered', '', 'bounced', 'refused'],
      ['undelivered', '30007', 'failed', 'content-refused'],
      ['undelivered', '30034', 'failed', 'refused'],
      ['failed', '30001', 'failed', 'refused'],
      ['failed', '21610', 'failed', 'opted-out'],
      ['canceled', '', 'failed', 'refused'],
    ];
    for (const [word, code, expected, reason] of ends) {
      it(`${word} ${code} is ${expected}: ${reason}`, () => {
        expect(status(word, code)).to.include({
          status: expected,
          reason,
          providerCode: code === '' ? null : code,
        });
      });
    }

    it('is nothing without a message or a delivery', () => {
      expect(parseTwilioStatus({ MessageStatus: 'sent' }, 'a', NOW)).to.equal(null);
      expect(parseTwilioStatus({ MessageSid: 'SM1', MessageStatus: 'sent' }, '', NOW)).to.equal(null);
    });
  });

  describe('parseTwilioInbound', () => {
    const form = { MessageSid: 'SM9', From: '+989121234567', To: '+15005550006', Body: 'لغو' };

    it('reads a text', () => {
      expect(parseTwilioInbound(form, NOW)).to.deep.equal({
        kind: 'reply',
        id: 'SM9',
        from: '+989121234567',
        to: '+15005550006',
        text: 'لغو',
        at: NOW,
      });
    });

    it('reads an empty text, but nothing from a word or a short code', () => {
      expect(parseTwilioInbound({ ...form, Body: '' }, NOW)).to.include({ text: '' });
      expect(parseTwilioInbound({ ...form, From: 'CARRIER' }, NOW)).to.equal(null);
      expect(parseTwilioInbound({ ...form, From: '12345' }, NOW)).to.equal(null);
    });
  });

  it('answers in TwiML with the text escaped', () => {
    expect(twimlAnswer(null)).to.match(/<Response\/>$/);
    expect(twimlAnswer('a < b & «لغو»')).to.include('<Message>a &lt; b &amp; «لغو»</Message>');
  });
});
