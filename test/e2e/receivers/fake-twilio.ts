import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  callApplication,
  createCallbacks,
  type CallbackOptions,
  type Form,
} from './fake-twilio-callbacks.ts';
import { announce, appendLine, createRandom, readOptions, sleep, type Common } from './process.ts';

/**
 * A stateful fake of Twilio's Messages API, a process of its own that knows nothing of the application:
 * node --import tsx fake-twilio.ts '{"log": "twilio.jsonl"}' prints {"port": …}.
 */
type Options = Common &
  CallbackOptions & {
    /** milliseconds before the message is taken, and again before the answer */
    latency: number;
    /** chance of a 429, before anything is taken */
    limit: number;
    /** chance of a 500, and of a cut connection, after the message was taken */
    errorAfter: number;
    cutAfter: number;
    /** the start of a number → the error code of its refusal, or of its failed delivery */
    reject: Record<string, number>;
    undelivered: Record<string, number>;
    /** milliseconds by which its clock is ahead of this machine's */
    ahead: number;
  };

type Message = { sid: string; at: Date; form: Form; status: string; errorCode: number | null };

const options = readOptions<Options>({
  minutes: 10,
  seed: 1,
  accountSid: 'AC00000000000000000000000000000000',
  authToken: 'fake-token',
  latency: 0,
  limit: 0,
  errorAfter: 0,
  cutAfter: 0,
  callbackDelay: 20,
  double: 0,
  shuffle: false,
  retryFor: 60_000,
  // Twilio's own magic numbers
  reject: {
    '+15005550001': 21211,
    '+15005550002': 21612,
    '+15005550003': 21408,
    '+15005550004': 21610,
    '+15005550009': 21614,
  },
  undelivered: {},
  ahead: 0,
});
const random = createRandom(options.seed);
const callbacks = createCallbacks(options);
const messages = new Map<string, Message>();
const base = `/2010-04-01/Accounts/${options.accountSid}/Messages`;

class Refusal extends Error {
  readonly status: number;
  readonly code: number;

  constructor(status: number, code: number, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const url = new URL(req.url ?? '/', 'http://fake');
  if (url.pathname === '/__log') {
    send(res, 200, { received: messages.size, callbacks: callbacks.figures() });
  } else if (url.pathname === '/__inbound') {
    await inbound(req, res);
  } else {
    authenticate(req);
    await api(url, req, res);
  }
}

async function api(url: URL, req: IncomingMessage, res: ServerResponse): Promise<void> {
  const ask = `${req.method ?? ''} ${url.pathname}`;
  const one = messages.get(url.pathname.slice(base.length + 1).replace(/\.json$/, ''));
  if (ask === `POST ${base}.json`) await create(req, res);
  else if (ask === `GET ${base}.json`) send(res, 200, list(url));
  else if (req.method === 'GET' && one !== undefined) send(res, 200, shape(one));
  else throw new Refusal(404, 20404, `The requested resource ${url.pathname} was not found`);
}

function authenticate(req: IncomingMessage): void {
  const expected = Buffer.from(`${options.accountSid}:${options.authToken}`).toString('base64');
  if (req.headers.authorization !== `Basic ${expected}`) throw new Refusal(401, 20003, 'Authenticate');
}

async function create(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const form = Object.fromEntries(new URLSearchParams(await bodyOf(req)));
  await sleep(options.latency);
  if (random() < options.limit) throw new Refusal(429, 20429, 'Too Many Requests');
  check(form);
  const message: Message = {
    sid: `SM${randomBytes(16).toString('hex')}`,
    at: new Date(Date.now() + options.ahead),
    form,
    status: form.MessagingServiceSid === undefined ? 'queued' : 'accepted',
    errorCode: null,
  };
  messages.set(message.sid, message);
  appendLine(options.log, logged(message));
  planCallbacks(message);
  await sleep(options.latency);
  if (random() < options.cutAfter) res.destroy();
  else if (random() < options.errorAfter) throw new Refusal(500, 20500, 'Internal Server Error');
  else send(res, 201, shape({ ...message }));
}

function check({ To = '', From, MessagingServiceSid, Body = '', StatusCallback }: Form): void {
  if (To === '') throw new Refusal(400, 21604, "A 'To' phone number is required.");
  if (!/^\+[1-9]\d{6,14}$/.test(To)) throw new Refusal(400, 21211, `Invalid 'To' Phone Number: ${To}`);
  const rule = Object.entries(options.reject).find(([start]) => To.startsWith(start));
  if (rule !== undefined) throw new Refusal(400, rule[1], `Refused by rule: ${To}`);
  if (From === undefined && MessagingServiceSid === undefined) {
    throw new Refusal(400, 21603, "A 'From' phone number is required.");
  }
  if (Body === '') throw new Refusal(400, 21602, 'Message body is required.');
  if (Body.length > 1_600)
    throw new Refusal(400, 21617, 'The concatenated message body exceeds the 1600 character limit.');
  if (StatusCallback !== undefined && !URL.canParse(StatusCallback)) {
    throw new Refusal(400, 21609, `The StatusCallback URL ${StatusCallback} is not a valid URL.`);
  }
}

/** No callback comes for the first status. */
function planCallbacks(message: Message): void {
  const { form, sid } = message;
  const to = form.To ?? '';
  const bad = Object.entries(options.undelivered).find(([start]) => to.startsWith(start));
  const last = bad === undefined ? 'delivered' : 'undelivered';
  message.status = last;
  message.errorCode = bad?.[1] ?? null;
  if (form.StatusCallback === undefined) return;
  const formOf = (status: string): Form => ({
    AccountSid: options.accountSid,
    ApiVersion: '2010-04-01',
    From: form.From ?? '+15005550006',
    MessageSid: sid,
    MessageStatus: status,
    MessagingServiceSid: form.MessagingServiceSid ?? '',
    SmsSid: sid,
    SmsStatus: status,
    To: to,
    ...(status === 'undelivered' ? { ErrorCode: String(message.errorCode), ErrorMessage: '' } : {}),
  });
  callbacks.plan(form.StatusCallback, [formOf('sent'), formOf(last)]);
}

function logged({ sid, at, form }: Message) {
  const callback = form.StatusCallback;
  const deliveryId = callback === undefined ? null : new URL(callback).searchParams.get('delivery');
  return { id: sid, deliveryId, at, to: form.To, from: form.From ?? null, body: form.Body };
}

/** As the official document shapes a message. */
function shape({ sid, at, form, status, errorCode }: Message) {
  return {
    account_sid: options.accountSid,
    api_version: '2010-04-01',
    body: form.Body,
    date_created: at.toUTCString().replace('GMT', '+0000'),
    date_sent: at.toUTCString().replace('GMT', '+0000'),
    date_updated: at.toUTCString().replace('GMT', '+0000'),
    direction: 'outbound-api',
    error_code: errorCode,
    error_message: null,
    from: form.From ?? null,
    messaging_service_sid: form.MessagingServiceSid ?? null,
    num_media: '0',
    num_segments: '1',
    price: null,
    price_unit: 'USD',
    sid,
    status,
    subresource_uris: { media: `${base}/${sid}/Media.json` },
    to: form.To,
    uri: `${base}/${sid}.json`,
  };
}

/** Filtered by To and by the day sent (GMT), newest first, in pages. */
function list(url: URL) {
  const { To, DateSent, PageSize = '50', Page = '0' } = Object.fromEntries(url.searchParams);
  const from = url.searchParams.get('DateSent>') ?? DateSent ?? '';
  const until = url.searchParams.get('DateSent<') ?? DateSent ?? '9999';
  const day = ({ at }: Message): string => at.toISOString().slice(0, 10);
  const found = [...messages.values()]
    .filter(
      (one) => (To === undefined || one.form.To === To) && day(one) >= from.slice(0, 10) && day(one) <= until,
    )
    .reverse();
  const size = Math.min(Number(PageSize), 1_000);
  const start = Number(Page) * size;
  const page = found.slice(start, start + size);
  const uriOf = (number: number): string => {
    const query = new URLSearchParams(url.searchParams);
    query.set('Page', String(number));
    return `${base}.json?${query.toString()}`;
  };
  return {
    messages: page.map(shape),
    first_page_uri: uriOf(0),
    next_page_uri: start + size < found.length ? uriOf(Number(Page) + 1) : null,
    previous_page_uri: start > 0 ? uriOf(Number(Page) - 1) : null,
    page: Number(Page),
    page_size: size,
    start,
    end: Math.max(start + page.length - 1, 0),
    uri: url.pathname + url.search,
  };
}

/** POST {url, from, to, body}: a person writes to a line; answers what the application said. */
async function inbound(req: IncomingMessage, res: ServerResponse): Promise<void> {
  const { url = '', from = '', to = '', body = '' } = JSON.parse(await bodyOf(req)) as Form;
  const sid = `SM${randomBytes(16).toString('hex')}`;
  const form = {
    AccountSid: options.accountSid,
    ApiVersion: '2010-04-01',
    Body: body,
    From: from,
    FromCity: '',
    MessageSid: sid,
    NumMedia: '0',
    NumSegments: '1',
    SmsSid: sid,
    SmsStatus: 'received',
    To: to,
  };
  const response = await callApplication(options.authToken, url, form);
  send(res, 200, { sid, status: response.status, text: await response.text() });
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function send(res: ServerResponse, status: number, body: object): void {
  res.writeHead(status, {
    'content-type': 'application/json',
    ...(status === 429 ? { 'retry-after': '1' } : {}),
  });
  res.end(JSON.stringify(body));
}

const server = createServer((req, res) => {
  answer(req, res).catch((error: unknown) => {
    const { status, code, message } =
      error instanceof Refusal ? error : new Refusal(500, 20500, String(error));
    send(res, status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
  });
});
server.listen(0, '127.0.0.1', () => {
  announce((server.address() as AddressInfo).port, options.minutes, () => server.close());
});
