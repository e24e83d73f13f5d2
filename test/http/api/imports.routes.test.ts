import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { ImportPage, ImportProblemPage, ImportView } from '../../../src/contract/imports.ts';
import { importsRoutes } from '../../../src/http/api/imports.routes.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { aClub } from '../../imports/club.ts';

describe('http/imports', () => {
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    const connection: Connection = await freshDatabase();
    app = await startApp(connection, { routes: importsRoutes((await aClub()).imports) });
    headers = { authorization: `Bearer ${await aKey(app, 'marketer')}` };
  });

  after(() => app.close());

  async function post(query: Record<string, string>, body: string) {
    const address = `${app.api}/imports?${new URLSearchParams(query).toString()}`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'text/csv' },
      body,
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  const get = (path: string) => fetch(app.api + path, { headers });

  it('reads a file with its mapping, and shows the import and its errors', async () => {
    const made = await post(
      { mapping: JSON.stringify({ Tel: 'mobile', City: null }), fileName: 'club.csv' },
      'Tel,City,نام\n09121234567,Qom,سارا\n12,Qom,علی\n',
    );
    expect(made.status).to.equal(201);
    const view = ImportView.parse(made.body);
    expect(view.mapping).to.deep.equal({ Tel: 'mobile', City: null, نام: 'firstName' });
    expect(view).to.deep.include({ state: 'done', fileName: 'club.csv', dryRun: false });

    const list = ImportPage.parse(await (await get('/imports')).json());
    expect(list.items.map(({ id }) => id)).to.deep.equal([view.id]);
    const errors = await get(`/imports/${view.id}/errors.csv`);
    expect(errors.headers.get('content-type')).to.equal('text/csv; charset=utf-8');
    expect(Buffer.from(await errors.arrayBuffer()).toString()).to.match(
      /^\uFEFFTel,City,نام,سطر,ستون,دلیل\r\n12,Qom,علی,3,Tel,/,
    );
    expect((await get('/imports/nobody/errors.csv')).status).to.equal(404);
    expect((await get('/imports/nobody/errors')).status).to.equal(404);
  });

  it('shows the rows that were not applied page by page, each fault with its cell, in both languages', async () => {
    const made = await post({ dryRun: 'true' }, 'mobile,email,city\n12,nobody,Qom\n,,Rasht\n13,,Yazd\n');
    const { id } = ImportView.parse(made.body);
    const first = ImportProblemPage.parse(await (await get(`/imports/${id}/errors?limit=2`)).json());
    expect(
      first.items.map(({ line, faults }) => [line, faults.map(({ column, cell }) => [column, cell])]),
    ).to.deep.equal([
      [
        2,
        [
          ['mobile', '12'],
          ['email', 'nobody'],
        ],
      ],
      [3, [[null, null]]],
    ]);
    expect(first.items[0]?.faults[1]?.reason).to.deep.equal({
      en: 'is not an email address',
      fa: 'نشانی ایمیل نیست',
    });
    const rest = await get(`/imports/${id}/errors?limit=2&after=${first.next ?? ''}`);
    const { items, next } = ImportProblemPage.parse(await rest.json());
    expect([items.map(({ line }) => line), next]).to.deep.equal([[4], null]);
  });

  it('answers with the reason although the file is refused at its first line and goes on for megabytes', async () => {
    const answer = await post({}, `city,x\n${'قم,1\n'.repeat(1_000_000)}`);
    expect(answer.status).to.equal(422);
    expect(answer.body.detail).to.match(/needs a column for "mobile"/);
  });

  it('lists the newest import first', async () => {
    const first = await post({ dryRun: 'true' }, 'mobile\n09121234567\n');
    const second = await post({ dryRun: 'true' }, 'mobile\n09121234567\n');
    const newest = ImportPage.parse(await (await get('/imports?limit=1')).json());
    expect(newest.items.map(({ id }) => id)).to.deep.equal([second.body.id]);
    const older = ImportPage.parse(await (await get(`/imports?limit=1&after=${newest.next ?? ''}`)).json());
    expect(older.items.map(({ id }) => id)).to.deep.equal([first.body.id]);
  });

  it('guesses what columns hold before a file is sent, and names headers that cannot stand', async () => {
    const ask = async (names: string[]) => {
      const answer = await fetch(`${app.api}/imports/columns`, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: JSON.stringify({ headers: names }),
      });
      return (await answer.json()) as { columns?: unknown; errors?: { path: string }[] };
    };
    expect((await ask(['نام', 'Cell', 'Tel', 'x'])).columns).to.deep.equal([
      { header: 'نام', target: 'firstName' },
      { header: 'Cell', target: 'mobile' },
      { header: 'Tel', target: null },
      { header: 'x', target: null },
    ]);
    expect((await ask(['a', 'a'])).errors?.map(({ path }) => path)).to.deep.equal(['columns.1']);
  });

  it('refuses a mapping that is not JSON, and an unknown target, by name', async () => {
    const places = async (mapping: string) =>
      ((await post({ mapping }, 'mobile\n')).body.errors as { path: string }[]).map(({ path }) => path);
    expect(await places('{')).to.deep.equal(['mapping']);
    expect(await places('{"mobile":"phone"}')).to.deep.equal(['mapping.mobile']);
  });
});
