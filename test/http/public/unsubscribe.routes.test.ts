import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type ErrorRequestHandler } from 'express';
import type { PageFacts } from '../../../src/http/public/link-pages.ts';
import { unsubscribeRoutes, type UnsubscribeSource } from '../../../src/http/public/unsubscribe.routes.ts';
import { createTokens } from '../../../src/links/token.ts';

describe('http/public/unsubscribe', () => {
  const tokens = createTokens({ key: 'a key', formerKeys: [] });
  const token = tokens.of('delivery1');
  let server: Server;
  let facts: PageFacts;
  let left: [deliveryId: string, source: UnsubscribeSource][];
  let rejoined: string[];

  beforeEach(async () => {
    facts = {
      brand: { fa: 'پارسا', en: 'Parsa' },
      language: 'en',
      channel: 'email',
      already: false,
      known: true,
    };
    [left, rejoined] = [[], []];
    const ifKnown = (id: string) => Promise.resolve(id === 'delivery1' ? facts : null);
    const app = express();
    app.use(
      unsubscribeRoutes({
        tokens,
        lookup: ifKnown,
        unsubscribe: (id, source) => (left.push([id, source]), ifKnown(id)),
        resubscribe: (id) => (rejoined.push(id), ifKnown(id)),
      }),
    );
    app.use(((error: { status: number }, _req, res, _next) => {
      res.status(error.status).end();
    }) as ErrorRequestHandler);
    server = app.listen(0);
    await once(server, 'listening');
  });
  afterEach(() => server.close());

  const ask = async (path: string, init: RequestInit = {}) => {
    const { port } = server.address() as AddressInfo;
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual', ...init });
    return { status: answer.status, headers: answer.headers, body: await answer.text() };
  };
  const post = (body: string | FormData, path = `/u/${token}`) =>
    ask(path, {
      method: 'POST',
      body,
      ...(typeof body === 'string'
        ? { headers: { 'Content-Type': 'application/x-www-form-urlencoded' } }
        : {}),
    });

  it('asks on a GET and changes nothing', async () => {
    const { status, body } = await ask(`/u/${token}`);
    expect(status).to.equal(200);
    expect(body).to.include('No more marketing emails from Parsa?').and.include('<form method="post">');
    await ask(`/u/${token}?action=unsubscribe&List-Unsubscribe=One-Click`);
    await ask(`/u/${token}`, { method: 'HEAD' });
    expect([left, rejoined]).to.deep.equal([[], []]);
  });

  it('speaks Persian, from right to left, to a Persian reader', async () => {
    facts = { ...facts, language: 'fa', channel: 'sms' };
    const { body } = await ask(`/u/${token}`);
    expect(body)
      .to.include('<html lang="fa" dir="rtl">')
      .and.include('دیگر پیامک تبلیغاتی پارسا را نمی‌خواهید؟');
  });

  it('shows itself in the other language on request, and keeps to it on the way to the choices', async () => {
    const { body } = await ask(`/u/${token}?lang=fa`);
    expect(body)
      .to.include('<html lang="fa" dir="rtl">')
      .and.include(`href="/p/${token}?lang=fa"`)
      .and.include('href="?lang=en"');
    expect((await ask(`/u/${token}?lang=xx&lang[$ne]=fa`)).body).to.include('<html lang="en" dir="ltr">');
  });

  it('offers no choices to somebody who is no contact any more', async () => {
    facts = { ...facts, known: false };
    expect((await ask(`/u/${token}`)).body).not.to.include('/p/');
  });

  it('unsubscribes by a mail program’s one click, without cookie, login or redirect', async () => {
    const { status, headers } = await post('List-Unsubscribe=One-Click');
    expect([status, headers.get('location'), headers.get('set-cookie')]).to.deep.equal([200, null, null]);
    expect(left).to.deep.equal([['delivery1', 'one-click']]);
  });

  it('takes the one click as multipart form data too (RFC 8058, section 3.2)', async () => {
    const form = new FormData();
    form.append('List-Unsubscribe', 'One-Click');
    expect((await post(form)).status).to.equal(200);
    expect(left).to.deep.equal([['delivery1', 'one-click']]);
  });

  it('unsubscribes by a POST without a body: leaving is never refused for its form', async () => {
    expect((await ask(`/u/${token}`, { method: 'POST' })).status).to.equal(200);
    expect(left).to.have.length(1);
  });

  it('unsubscribes by the page’s button and offers the way back', async () => {
    const { body } = await post('action=unsubscribe');
    expect(left).to.deep.equal([['delivery1', 'page']]);
    expect(body).to.include('You are unsubscribed').and.include('value="undo"');
  });

  it('takes it back on the button that says so', async () => {
    const { body } = await post('action=undo');
    expect([left, rejoined]).to.deep.equal([[], ['delivery1']]);
    expect(body).to.include('You are subscribed');
  });

  it('tells somebody who left before that it is done', async () => {
    facts = { ...facts, already: true };
    expect((await ask(`/u/${token}`)).body).to.include('You are unsubscribed');
  });

  it('answers a tampered token and a forgotten delivery alike, and does nothing', async () => {
    const flipped = (token.startsWith('A') ? 'B' : 'A') + token.slice(1);
    const pages = [
      await ask(`/u/${flipped}`),
      await post('List-Unsubscribe=One-Click', `/u/${flipped}`),
      await ask(`/u/${tokens.of('delivery2')}`),
      await ask('/u/x'),
    ];
    expect(pages.map(({ status }) => status)).to.deep.equal([404, 404, 404, 404]);
    expect(new Set(pages.map(({ body }) => body)).size).to.equal(1);
    expect(left).to.deep.equal([]);
  });

  it('escapes a brand', async () => {
    facts = { ...facts, brand: { fa: 'پارسا', en: '<script>alert(1)</script>' } };
    expect((await ask(`/u/${token}`)).body)
      .to.include('&lt;script&gt;')
      .and.not.include('<script>');
  });

  it('runs no script, loads nothing, is framed, cached and indexed by nobody', async () => {
    const { headers, body } = await ask(`/u/${token}`);
    const policy = headers.get('content-security-policy') ?? '';
    const style = /<style>([^]*)<\/style>/.exec(body)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy)
      .to.include("default-src 'none'")
      .and.include(`style-src 'sha256-${hash}'`)
      .and.include("frame-ancestors 'none'");
    expect(body).not.to.match(/<script|style="|https?:\/\/|\son\w+=/);
    expect(headers.get('cache-control')).to.equal('no-store');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('x-robots-tag')).to.include('noindex');
  });

  it('refuses a body that no form has', async () => {
    expect((await post('a'.repeat(100_000))).status).to.equal(413);
    expect(left).to.deep.equal([]);
  });
});
