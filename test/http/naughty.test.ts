import { expect } from 'chai';
import { startApp, type TestApp } from '../support/app.ts';
import { aKey, PASSWORD, send } from '../support/caller.ts';
import { echoRoutes } from '../support/echo.ts';
import { freshDatabase } from '../support/mongo.ts';

/** Texts that break programs: of our own choice, after the ideas of the big list of naughty strings. */
const NAUGHTY = [
  'null',
  'undefined',
  'NaN',
  '-1e309',
  '0x7f',
  'true',
  '%00',
  '\u0000',
  'a\u0000b',
  '\u0001\u001f\u007f\u0085',
  '\ufeffBOM',
  '\u200b\u200c\u200d\u2060',
  '\u202eمعکوس\u202c',
  'کتاب‌خانه‌های بزرگ',
  'يك ىك ٤٥٦ ۴۵۶',
  'Z̷̢̛̦͕͈a̸̡̛̯l̴̗̔g̴̜̃o̵̖͝',
  '👩‍👩‍👧‍👦🏴󠁧󠁢󠁥󠁮󠁧󠁿🇮🇷',
  '\u{10ffff}\ufffe\uffff',
  '﷽',
  "'; DROP TABLE users; --",
  '" OR ""="',
  '<script>alert(1)</script>',
  'javascript:alert(1)',
  '{{constructor.constructor("return process")()}}',
  '${7*7}#{7*7}<%= 7*7 %>',
  '../../../etc/passwd',
  '$where',
  '$ne',
  '{"$gt":""}',
  '__proto__',
  'constructor.prototype.polluted',
  '=CMD|"/C calc"!A0',
  '\r\nSet-Cookie: a=b',
  '((((((((((a+)+)+)+)+)+)+)+)+)+)$',
  ' leading and trailing ',
  'x'.repeat(5000),
];

/** What a filter or an update might take for an instruction. */
const OPERATORS = [
  { $ne: null },
  { $gt: '' },
  { $where: 'sleep(9999)' },
  { $function: {} },
  ['a'],
  null,
  7,
  true,
];

describe('http: naughty strings', () => {
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    app = await startApp(await freshDatabase(), { routes: echoRoutes({ count: 0 }) });
    headers = { authorization: `Bearer ${await aKey(app, 'admin')}` };
  });
  after(() => app.close());

  it('come back exactly as they were sent', async () => {
    for (const text of NAUGHTY) {
      const { status, body } = await send(app.api, 'POST /echo', { text }, headers);
      expect(status, JSON.stringify(text)).to.equal(201);
      expect(body).to.deep.equal({ text });
    }
  });

  it('are names of keys and users like any other, kept exactly, or refused', async () => {
    for (const [n, name] of NAUGHTY.entries()) {
      const fits = name.length <= 100 && /\S/u.test(name);
      const key = await send(app.api, 'POST /keys', { name, role: 'manager' }, headers);
      expect(key.status, JSON.stringify(name)).to.equal(fits ? 201 : 422);
      if (fits) expect(key.body).to.include({ name });
      if (n > 8) continue; // a password's hash takes its time
      const user = { email: `n${n}@example.com`, name, role: 'manager', password: PASSWORD };
      expect((await send(app.api, 'POST /users', user, headers)).status).to.equal(fits ? 201 : 422);
    }
  });

  it('find nothing and break nothing in addresses and queries', async () => {
    for (const text of NAUGHTY.map((one) => encodeURIComponent(one.slice(0, 300)))) {
      const { status } = await send(app.api, `DELETE /keys/${text}`, undefined, headers);
      expect([404, 422], text).to.include(status);
      const list = await send(app.api, `GET /users?after=${text}`, undefined, headers);
      expect([200, 422], text).to.include(list.status);
      expect((await send(app.api, `GET /users?limit=${text}`, undefined, headers)).status).to.be.oneOf([
        200, 422,
      ]);
    }
  });

  it('are refused as operators, in every field of every body', async () => {
    const bodies: [string, Record<string, unknown>][] = [
      ['/session', { email: 'a@example.com', password: PASSWORD }],
      ['/setup', { token: 't', email: 'a@example.com', name: 'A', password: PASSWORD }],
      ['/users', { email: 'a@example.com', name: 'A', role: 'admin', password: PASSWORD }],
      ['/keys', { name: 'A', role: 'admin' }],
    ];
    for (const [path, body] of bodies) {
      for (const field of Object.keys(body)) {
        for (const operator of OPERATORS) {
          const { status } = await send(app.api, `POST ${path}`, { ...body, [field]: operator }, headers);
          expect(status, `${path} ${field} ${JSON.stringify(operator)}`).to.equal(422);
        }
      }
    }
    const inQuery = await send(app.api, 'GET /users?after[$ne]=x', undefined, headers);
    expect(inQuery.status).to.equal(422);
  });
});
