import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express, { type ErrorRequestHandler } from 'express';
import type { ReplySignal, StatusSignal } from '../../../src/channels/channel.ts';
import { hookRoutes, type HookDeps } from '../../../src/http/public/hooks.routes.ts';
import { problemOf, refusalOf } from '../../../src/http/problem.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const PUBLIC_URL = 'https://shop.example';
const STATUS = '/hooks/twilio/status?delivery=plan.%DA%A9.sms.0';
const INBOUND = '/hooks/twilio/inbound';

const problems: ErrorRequestHandler = (error, _req, res, _next) => {
  const problem = problemOf(refusalOf(error), 'request-1');
  res.status(Number(problem['status'])).json(problem);
};

function sign(path: string, form: Record<string, string>): string {
  const data = Object.keys(form)
    .sort()
    .reduce((text, name) => `${text}${name}${form[name] ?? ''}`, PUBLIC_URL + path);
  return createHmac('sha1', 'token').update(data).digest('base64');
}

describe('http/public/hooks', () => {
  const statuses: StatusSignal[] = [];
  const replies: ReplySignal[] = [];
  let answer: string | null = null;
  let broken = false;
  let twilio: HookDeps['twilio'] = { authTokens: ['token'], publicUrl: PUBLIC_URL };
  const deps: HookDeps = {
    get twilio() {
      return twilio;
    },
    recordStatus(signal) {
      statuses.push(signal);
      return broken ? Promise.reject(new Error('database down')) : Promise.resolve();
    },
    recordReply(signal) {
      replies.push(signal);
      return broken ? Promise.reject(new Error('database down')) : Promise.resolve({ answer });
    },
    clock: () => NOW,
  };
  const server = createServer(express().use(hookRoutes(deps)).use(problems));

  before((done) => void server.listen(0, '127.0.0.1', () => done()));
  after((done) => void server.close(() => done()));
  beforeEach(() => {
    statuses.length = 0;
    replies.length = 0;
    answer = null;
    broken = false;
    twilio = { authTokens: ['token'], publicUrl: PUBLIC_URL };
  });

  const post = (path: string, form: Record<string, string>, signature = sign(path, form)) =>
    fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, {
      method: 'POST',
      body: new URLSearchParams(form),
      headers: { 'x-twilio-signature': signature },
    });

  const sent = { MessageSid: 'SM1', MessageStatus: 'sent', ErrorMessage: '', AccountSid: 'AC1' };
  const text = { MessageSid: 'SM2', From: '+989121234567', To: '+15005550006', Body: 'لغو', NumMedia: '' };

  it('records a signed status for the delivery that its address names', async () => {
    expect((await post(STATUS, sent)).status).to.equal(204);
    expect(statuses).to.have.length(1);
    expect(statuses[0]).to.include({
      id: 'SM1:sent',
      deliveryId: 'plan.ک.sms.0',
      status: 'submitted',
      at: NOW,
    });
  });

  it('accepts, and passes over, a status that changes nothing', async () => {
    expect((await post(STATUS, { ...sent, MessageStatus: 'queued' })).status).to.equal(204);
    expect(statuses).to.deep.equal([]);
  });

  it('refuses with problem JSON when one byte was changed, and records nothing', async () => {
    const refused = await post(STATUS, { ...sent, MessageStatus: 'failed' }, sign(STATUS, sent));
    expect(refused.status).to.equal(401);
    expect(await refused.json()).to.include({ code: 'bad-signature', status: 401 });
    expect((await post(STATUS.replace('sms', 'smt'), sent, sign(STATUS, sent))).status).to.equal(401);
    expect((await post(STATUS, sent, '')).status).to.equal(401);
    expect((await post(INBOUND, text, sign(STATUS, text))).status).to.equal(401);
    expect([...statuses, ...replies]).to.deep.equal([]);
  });

  it('answers 5xx when it could not record, so that Twilio comes again', async () => {
    broken = true;
    expect((await post(STATUS, sent)).status).to.equal(500);
    expect((await post(INBOUND, text)).status).to.equal(500);
  });

  it('records a reply and answers nothing', async () => {
    const response = await post(INBOUND, text);
    expect(response.status).to.equal(200);
    expect(response.headers.get('content-type')).to.include('text/xml');
    expect(await response.text()).to.match(/<Response\/>$/);
    expect(replies).to.deep.equal([
      { kind: 'reply', id: 'SM2', from: text.From, to: text.To, text: 'لغو', at: NOW },
    ]);
  });

  it('answers the person in escaped TwiML', async () => {
    answer = 'باشگاه <چاپار> & دوستان';
    expect(await (await post(INBOUND, text)).text()).to.include(
      '<Response><Message>باشگاه &lt;چاپار&gt; &amp; دوستان</Message></Response>',
    );
  });

  it('does not exist without Twilio', async () => {
    twilio = null;
    expect((await post(STATUS, sent)).status).to.equal(404);
    expect((await post(INBOUND, text)).status).to.equal(404);
  });

  it('takes no more than it needs', async () => {
    expect((await post(STATUS, { ...sent, Body: 'x'.repeat(100_000) })).status).to.equal(413);
  });
});
