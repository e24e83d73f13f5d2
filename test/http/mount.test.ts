import { expect } from 'chai';
import { LIMITS } from '../../src/http/limits.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, send } from '../support/caller.ts';
import { echoRoutes } from '../support/echo.ts';
import { freshDatabase } from '../support/mongo.ts';

type Problem = { status: number; code: string; errors?: { path: string; message: string }[]; detail: string };

describe('http/mount', () => {
  let app: TestApp;
  let authorization: string;
  const effects = { count: 0 };

  const post = async (path: string, body: string | Buffer, headers: Record<string, string> = {}) => {
    const all = { authorization, 'content-type': 'application/json', ...headers };
    const answer = await fetch(app.api + path, { method: 'POST', body, headers: all });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      problem: (text === '' ? {} : JSON.parse(text)) as Problem,
    };
  };
  const get = (path: string) => send(app.api, `GET ${path}`, undefined, { authorization });

  before(async () => {
    const limits = { ...LIMITS, streamBytes: 1000 };
    app = await startApp(await freshDatabase(), { routes: echoRoutes(effects), limits });
    authorization = `Bearer ${await aKey(app, 'marketer')}`;
  });
  after(() => app.close());

  it('names every fault of every part at once, in one style', async () => {
    const { status, problem } = await post(
      '/echo?x=1',
      '{"text":3,"tags":[{"name":"a"},{"name":null}],"role":"admin"}',
    );
    expect(status).to.equal(422);
    expect(problem.code).to.equal('invalid');
    expect(problem.errors?.map(({ path }) => path)).to.have.members(['x', 'text', 'tags.1.name', 'role']);
  });

  it('answers problem JSON with all its members', async () => {
    const answer = await get('/echo/refused');
    expect(answer.headers.get('content-type')).to.match(/^application\/problem\+json/);
    expect(answer.headers.get('retry-after')).to.equal('7');
    const requestId = answer.headers.get('x-request-id') ?? '';
    expect(answer.body).to.deep.equal({
      type: 'urn:chapar:problem:refused',
      title: 'Conflict',
      status: 409,
      code: 'refused',
      detail: 'Not now.',
      instance: `urn:chapar:request:${requestId}`,
      retryAfterSeconds: 7,
    });
  });

  it('says where a body stops being JSON', async () => {
    const { status, problem } = await post('/echo', '{\n  "text": "سلام",,\n}');
    expect(status).to.equal(400);
    expect(problem).to.include({ code: 'malformed-json', line: 2, column: 18 });
  });

  it('refuses bytes that are not UTF-8, half characters, dangerous names and bottomless nesting', async () => {
    expect((await post('/echo', Buffer.from([0x22, 0xff, 0x22]))).status).to.equal(400);
    const bad = [
      '{"text":"\\ud800"}',
      '{"text":"x","fields":{"__proto__":1}}',
      '{"text":"x","fields":{"a\\u0000b":1}}',
    ];
    for (const body of bad) expect((await post('/echo', body)).status, body).to.equal(422);
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect((await post('/echo', `{"text":${deep}}`)).problem.detail).to.include('32 levels');
  });

  it('refuses a body that is too large, also when it only swells to that, or comes without a length', async () => {
    const large = JSON.stringify({ text: 'x'.repeat(1_100_000) });
    expect((await post('/echo', large)).problem).to.include({ status: 413, code: 'too-large' });
    const { gzipSync } = await import('node:zlib');
    expect((await post('/echo', gzipSync(large), { 'content-encoding': 'gzip' })).status).to.equal(413);
    const small = gzipSync('{"text":"ok"}');
    expect((await post('/echo', small, { 'content-encoding': 'gzip' })).status).to.equal(201);
  });

  it('takes JSON only, and says so', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
    for (const type of types)
      expect((await post('/echo', 'a=1', { 'content-type': type })).status).to.equal(415);
    expect((await post('/echo', '{}', { 'content-encoding': 'zopfli' })).status).to.equal(415);
  });

  it('asks for a body where one is needed and refuses one where none is', async () => {
    expect((await post('/echo', '')).status).to.equal(422);
    expect((await post('/nothing', '')).status).to.equal(204);
    expect((await post('/nothing', '{}')).status).to.equal(204);
    expect((await post('/nothing', '{"at":"noon"}')).problem.errors?.[0]?.path).to.equal('at');
  });

  it('hands a file on as it comes, up to the limit', async () => {
    const csv = { 'content-type': 'text/csv' };
    const body = (await send(app.api, 'POST /upload', undefined, { authorization, ...csv })).status;
    expect(body).to.equal(200);
    expect((await post('/upload', 'x'.repeat(1000), csv)).problem).to.deep.equal({ bytes: 1000 });
    expect((await post('/upload', 'x'.repeat(1001), csv)).status).to.equal(413);
    expect((await post('/upload', '{}')).status).to.equal(415);
  });

  it('stops a file without a length when it passes the limit', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(Buffer.alloc(400)) });
    const init: RequestInit = {
      method: 'POST',
      body: endless,
      duplex: 'half' as const,
      headers: { authorization, 'content-type': 'text/csv' },
    };
    const answer = await fetch(`${app.api}/upload`, init);
    expect(answer.status).to.equal(413);
  });

  it('gives a file out in pieces, and a clean problem when it fails before the first', async () => {
    expect((await get('/file')).body).to.equal('a,b\n1,2\n');
    expect((await get('/file?fail=first')).status).to.equal(500);
    const broken = await get('/file?fail=second').then(
      () => 'whole',
      () => 'broken',
    );
    expect(broken).to.equal('broken');
  });

  it('says which methods an address has', async () => {
    const answer = await send(app.api, 'PUT /echo/1', undefined, { authorization });
    expect(answer.status).to.equal(405);
    expect(answer.headers.get('allow')).to.equal('OPTIONS, HEAD, GET');
    expect((await send(app.api, 'OPTIONS /echo/1')).status).to.equal(204);
    const head = await send(app.api, 'HEAD /echo/1', undefined, { authorization });
    expect([head.status, head.body]).to.deep.equal([200, '']);
  });

  it('refuses an address that cannot be decoded, twice the same parameter, and what is nowhere', async () => {
    expect((await get('/echo/%E0%A4%A')).body).to.include({ status: 400, code: 'bad-request' });
    expect((await get('/echo/1?limit=1&limit=2')).status).to.equal(422);
    expect((await get('/nowhere')).body).to.include({ status: 404, code: 'no-such-address' });
  });

  it('lets no cache keep an answer', async () => {
    expect((await get('/echo/1')).headers.get('cache-control')).to.equal('no-store');
  });
});
