import { expect } from 'chai';
import { Router } from 'express';
import { Registry } from 'prom-client';
import { LIMITS } from '../../src/http/limits.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, aSession, PASSWORD, send, signIn } from '../support/caller.ts';
import { echoRoutes } from '../support/echo.ts';
import { freshDatabase } from '../support/mongo.ts';

const CANARY = { email: 'canary.bird@example.com', phone: '+989121234567', word: 'canaryword' };

describe('http/app', () => {
  let app: TestApp;
  let ready = true;
  const links = Router();
  links.get('/l/:code', (_req, res) => {
    res.redirect('https://shop.example/');
  });

  const get = (path: string, headers = {}) => fetch(app.url + path, { headers, redirect: 'manual' });

  before(async () => {
    app = await startApp(await freshDatabase(), {
      routes: echoRoutes({
        count: 0,
        next: () =>
          Promise.reject(new Error(`E11000 dup key: { email: "${CANARY.email}" } of ${CANARY.phone}`)),
      }),
      publicRouters: [links],
      metrics: new Registry(),
      health: { ready: () => Promise.resolve({ ok: ready, checks: { database: ready ? 'ok' : 'down' } }) },
    });
  });
  after(() => app.close());

  it('says that it lives, and whether it is ready', async () => {
    expect((await get('/livez')).status).to.equal(200);
    expect(await (await get('/readyz')).json()).to.deep.equal({ ok: true, checks: { database: 'ok' } });
    ready = false;
    expect((await get('/readyz')).status).to.equal(503);
    expect((await get('/livez')).status).to.equal(200);
    ready = true;
  });

  it('shows figures to this machine, and to others only with a key', async () => {
    await get('/l/secretcode');
    const figures = await (await get('/metrics')).text();
    expect(figures).to.include('route="/l/:code"').and.not.include('secretcode');
    const proxied = { 'x-forwarded-for': '203.0.113.5' };
    expect((await get('/metrics', proxied)).status).to.equal(401);
    const authorization = `Bearer ${await aKey(app, 'manager')}`;
    expect((await get('/metrics', { ...proxied, authorization })).status).to.equal(200);
  });

  it('allows no script, style or request but its own', async () => {
    const { headers } = await get('/docs');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).to.include("default-src 'self'").and.include("script-src 'self'");
    expect(policy).to.include("frame-ancestors 'none'").and.not.include('unsafe');
    expect(headers.get('x-content-type-options')).to.equal('nosniff');
    expect(headers.get('referrer-policy')).to.equal('no-referrer');
    expect(headers.get('x-powered-by')).to.equal(null);
  });

  it('lets mail clients show what is public, and no other site read the rest', async () => {
    expect((await get('/l/x')).headers.get('cross-origin-resource-policy')).to.equal(null);
    expect((await get('/docs')).headers.get('cross-origin-resource-policy')).to.equal('same-origin');
  });

  it('serves its documentation from itself, without an inline script', async () => {
    const page = await (await get('/docs')).text();
    expect(page).to.not.match(/https?:|<script(?![^>]*src=)|style=|\son\w+=/);
    const assets = [...page.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1] ?? '');
    expect(assets).to.have.lengthOf(3);
    for (const asset of assets) expect((await get(asset)).status, asset).to.equal(200);
    expect(await (await get('/docs/start.js')).text()).to.include('validatorUrl: null');
    expect(await (await get('/openapi.json')).json()).to.include({ openapi: '3.1.0' });
  });

  it('tells nothing of a failure of its own but an id', async () => {
    const headers = { authorization: `Bearer ${await aKey(app, 'admin')}` };
    const answer = await send(app.api, 'POST /echo', { text: CANARY.word }, headers);
    expect(answer.body).to.include({ status: 500, code: 'internal' });
    expect(JSON.stringify(answer.body)).to.not.match(/E11000|stack|\.ts/);
  });

  it('writes no address, number, key, cookie, body, query or code into the log', async () => {
    app.lines.length = 0;
    const key = await aKey(app, 'admin');
    const headers = { authorization: `Bearer ${key}`, 'x-request-id': CANARY.word };
    await send(app.api, 'POST /echo', { text: CANARY.word }, headers);
    await send(app.api, `GET /echo/${CANARY.word}?limit=${CANARY.word}`, undefined, headers);
    await send(app.api, 'POST /session', { email: CANARY.email, password: CANARY.word });
    const user = { email: CANARY.email, name: CANARY.word, role: 'admin' as const, password: PASSWORD };
    await send(app.api, 'POST /users', user, headers);
    const { cookie } = await signIn(app.api, CANARY.email);
    await get(`/l/${CANARY.word}`, { cookie });
    await get(`/${CANARY.word}/${encodeURIComponent(CANARY.email)}`);
    const log = app.lines.join('');
    expect(app.lines.length).to.be.greaterThan(6);
    expect(log).to.include('"route":"/l/:code"').and.include('"route":"/api/v1/echo/{id}"');
    const secrets = [...Object.values(CANARY), '9121234567', key, cookie.split('=')[1] ?? ''];
    for (const secret of secrets) expect(log).to.not.include(secret);
    expect(log, 'what failed is still found').to.include('E11000').and.include('stack');
  });

  it('answers 503 with a time to come back when the database is away', async () => {
    const away = Object.assign(new Error('connect ECONNREFUSED'), { name: 'MongoServerSelectionError' });
    const other = await startApp(await freshDatabase(), { identify: () => Promise.reject(away) });
    try {
      const answer = await send(other.api, 'GET /users', undefined, { authorization: 'Bearer x' });
      expect(answer.body).to.include({ status: 503, code: 'database-unreachable' });
      expect(answer.headers.get('retry-after')).to.equal('5');
    } finally {
      await other.close();
    }
  });

  it('slows down who asks too much: per address, and per person or key', async () => {
    const limits = { ...LIMITS, address: { points: 8, seconds: 60 }, actor: { points: 3, seconds: 60 } };
    const small = await startApp(await freshDatabase(), { limits });
    try {
      const { cookie } = await aSession(small, 'admin');
      const ask = (from: string, credentials = {}) =>
        send(small.api, 'GET /users', undefined, { 'x-forwarded-for': from, ...credentials });
      for (let n = 0; n < 3; n++) expect((await ask('192.0.2.1', { cookie })).status).to.equal(200);
      const fourth = await ask('192.0.2.2', { cookie });
      expect(fourth.body).to.include({ status: 429, code: 'too-many-requests' });
      expect(Number(fourth.headers.get('retry-after'))).to.be.within(1, 60);
      for (let n = 0; n < 8; n++) expect((await ask('192.0.2.3')).status).to.equal(401);
      expect((await ask('192.0.2.3')).status).to.equal(429);
      expect((await ask('192.0.2.4')).status).to.equal(401);
    } finally {
      await small.close();
    }
  });
});
