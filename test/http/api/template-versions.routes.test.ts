import { expect } from 'chai';
import type { Connection } from 'mongoose';
import {
  TemplateDiff,
  TemplateVersionPage,
  TemplateVersionRead,
} from '../../../src/contract/template-versions.ts';
import { TemplateVariants, TemplateWithFacts } from '../../../src/contract/templates.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { aTemplateRoom, type TemplateRoom } from '../../support/templates.ts';

type Body = { code?: string; errors?: { path: string }[]; [name: string]: unknown };

describe('http/template versions', () => {
  let app: TestApp;
  let connection: Connection;
  let room: TemplateRoom;
  let key: string;

  before(async () => {
    connection = await freshDatabase();
    room = await aTemplateRoom(connection);
    app = await startApp(connection, { routes: room.routes });
    key = await aKey(app, 'marketer');
  });
  after(() => app.close());

  async function call(method: string, path: string, body?: unknown): Promise<Sent & { body: Body }> {
    const answer = await send(app.api, `${method} ${path}`, body, { authorization: `Bearer ${key}` });
    return { ...answer, body: answer.body as Body };
  }
  const sms = (text: string, more: object = {}) => ({
    name: 'Welcome',
    channel: 'sms',
    variants: { en: { text } },
    ...more,
  });
  async function kept(...texts: string[]): Promise<string> {
    const [first = 'one', ...rest] = texts;
    const { id } = TemplateWithFacts.parse((await call('POST', '/templates', sms(first))).body).template;
    for (const text of rest) expect((await call('PUT', `/templates/${id}`, sms(text))).status).to.equal(200);
    return id;
  }
  async function textNow(id: string): Promise<unknown> {
    return TemplateWithFacts.parse((await call('GET', `/templates/${id}`)).body).template.variants.en;
  }

  it('tells who made which version when, newest first, page by page', async () => {
    const id = await kept('one', 'two');
    await call('PUT', `/templates/${id}`, { ...sms('two'), name: 'Hello' });
    await call('PUT', `/templates/${id}`, {
      name: 'Hello',
      channel: 'sms',
      variants: { en: { text: 'two' }, fa: { text: 'سلام' } },
    });
    const first = TemplateVersionPage.parse((await call('GET', `/templates/${id}/versions?limit=3`)).body);
    expect(first.items.map(({ version, summary }) => [version, summary.en, summary.fa])).to.deep.equal([
      [4, 'Added Persian', 'فارسی افزوده شد'],
      [3, 'Changed name', 'نام عوض شد'],
      [2, 'Changed English text', 'متن انگلیسی عوض شد'],
    ]);
    expect(first.items[0]?.by).to.match(/^key:/);
    const second = TemplateVersionPage.parse(
      (await call('GET', `/templates/${id}/versions?limit=3&after=${first.next}`)).body,
    );
    expect(second.items.map(({ version, summary }) => [version, summary.en])).to.deep.equal([[1, 'Made']]);
    expect(second.next).to.equal(null);
  });

  it('sorts ten versions and more by number', async () => {
    const id = await kept(...Array.from({ length: 11 }, (_, i) => `text ${i}`));
    const { items } = TemplateVersionPage.parse((await call('GET', `/templates/${id}/versions`)).body);
    expect(items.map(({ version }) => version)).to.deep.equal([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  });

  it('reads one version, of a removed template too, and shows nothing of how it is sent', async () => {
    const id = await kept('one', 'two');
    await call('DELETE', `/templates/${id}`);
    const { body } = await call('GET', `/templates/${id}/versions/1`);
    expect(TemplateVersionRead.parse(body).content).to.deep.equal({
      channel: 'sms',
      variants: { en: { text: 'one' } },
    });
    expect(body).to.not.have.any.keys('prepared', 'uses', 'note');
    const { items } = TemplateVersionPage.parse((await call('GET', `/templates/${id}/versions`)).body);
    expect(items.map(({ version }) => version)).to.deep.equal([2, 1]);
  });

  it('keeps what runs need with every version', async () => {
    const id = await kept('Hello {{name}}', 'two');
    const old = await room.templates.version(id, 1);
    expect(old?.uses.fields).to.deep.equal(['name']);
    expect(old?.prepared.en).to.have.nested.property('text[1].name', 'name');
  });

  it('shows two versions side by side, by language and part', async () => {
    const id = await kept('Hello {{name}}\nBye', 'Dear {{name}}\nBye', 'three');
    const diff = TemplateDiff.parse((await call('GET', `/templates/${id}/versions/2/diff`)).body);
    expect(diff).to.deep.include({ version: 2, against: 1, name: { before: 'Welcome', after: 'Welcome' } });
    const [part] = diff.parts;
    expect(part).to.include({ language: 'en', part: 'text', same: false });
    expect(part?.rows.map(({ kind }) => kind)).to.deep.equal(['changed', 'same']);
    expect(part?.rows[0]?.after?.pieces[0]).to.deep.equal({ text: 'Dear', changed: true });
    const other = TemplateDiff.parse((await call('GET', `/templates/${id}/versions/1/diff?against=3`)).body);
    expect(other).to.include({ version: 1, against: 3 });
    const first = TemplateDiff.parse((await call('GET', `/templates/${id}/versions/1/diff`)).body);
    expect([first.against, first.parts[0]?.rows[0]?.kind]).to.deep.equal([null, 'added']);
    expect((await call('GET', `/templates/${id}/versions/1/diff?against=9`)).status).to.equal(404);
  });

  it('answers at once for two large mails with nothing in common', async () => {
    const html = (word: string) =>
      Array.from({ length: 4000 }, (_, i) => `<p>${word}${i}</p>`)
        .join('\n')
        .slice(0, 60_000)
        .replace(/<[^>]*$/, '');
    const mail = (word: string) => ({
      name: 'Mail',
      channel: 'email',
      variants: { en: { subject: word, html: html(word) }, fa: { subject: word, html: html(`${word}-`) } },
    });
    const made = await call('POST', '/templates', mail('a'));
    const { id } = TemplateWithFacts.parse(made.body).template;
    await call('PUT', `/templates/${id}`, mail('b'));
    const from = performance.now();
    const diff = TemplateDiff.parse((await call('GET', `/templates/${id}/versions/2/diff`)).body);
    expect(performance.now() - from).to.be.below(5000);
    expect(diff.parts.find(({ part }) => part === 'html')?.rows.map(({ kind }) => kind)).to.deep.equal([
      'changed',
    ]);
  });

  it('brings an old content back as a new version, under the present name', async () => {
    const id = await kept('one', 'two');
    await call('PUT', `/templates/${id}`, { ...sms('three'), name: 'New name' });
    const back = await call('POST', `/templates/${id}/versions/1/restore`, { version: 3 });
    expect(back.status).to.equal(200);
    expect(TemplateWithFacts.parse(back.body).template).to.deep.include({
      version: 4,
      name: 'New name',
      variants: { en: { text: 'one' } },
    });
    const { items } = TemplateVersionPage.parse((await call('GET', `/templates/${id}/versions`)).body);
    expect(items[0]).to.deep.include({ version: 4, restored: 1 });
    expect(items[0]?.summary.en).to.equal('Restored version 1; Changed English text');
  });

  it('refuses to restore over what somebody else has changed', async () => {
    const id = await kept('one', 'two', 'three');
    const late = await call('POST', `/templates/${id}/versions/1/restore`, { version: 2 });
    expect([late.status, late.body.code]).to.deep.equal([409, 'changed-meanwhile']);
    expect(await textNow(id)).to.deep.equal({ text: 'three' });
  });

  it('checks an old content again: a block may have gone', async () => {
    await call('POST', '/blocks', { name: 'gone', channel: 'sms', variants: { en: { text: 'x' } } });
    const id = await kept('one {{block "gone"}}', 'two');
    expect((await call('DELETE', '/blocks/gone')).status).to.equal(204);
    const refused = await call('POST', `/templates/${id}/versions/1/restore`, {});
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]).to.include({ path: 'variants.en.text', line: 1, column: 5 });
    expect(await textNow(id)).to.deep.equal({ text: 'two' });
  });

  it('refuses to restore the present version, and what never was', async () => {
    const id = await kept('one', 'two');
    expect((await call('POST', `/templates/${id}/versions/2/restore`, {})).status).to.equal(422);
    expect((await call('POST', `/templates/${id}/versions/7/restore`, {})).status).to.equal(404);
    expect((await call('GET', '/templates/none/versions')).status).to.equal(404);
    expect((await call('GET', `/templates/${id}/versions/x`)).status).to.equal(422);
  });

  it('puts the languages side by side, and names what one lacks with its cure', async () => {
    const variants = {
      fa: { text: '{{name}}، {{date day}} به پارسا بیایید{{#optional}} {{link}}{{/optional}}' },
      en: { text: 'Come to {{brand}} {{link "https://shop.example/"}}' },
    };
    const made = await call('POST', '/templates', { name: 'Visit', channel: 'sms', variants });
    const { template, facts } = TemplateWithFacts.parse(made.body);
    expect(facts.warnings.map(({ path, code }) => [path, code])).to.deep.equal([
      ['variants.fa.text', 'fields-differ'],
      ['variants.en.text', 'fields-differ'],
      ['variants.en.text', 'fields-differ'],
    ]);
    const side = TemplateVariants.parse((await call('GET', `/templates/${template.id}/variants`)).body);
    expect(side.parts).to.deep.equal([
      {
        part: 'text',
        fa: { fields: ['name', 'day'], links: ['{{link}}'], helpers: ['date', 'optional'], optionals: 1 },
        en: { fields: ['brand'], links: ['https://shop.example/'], helpers: [], optionals: 0 },
      },
    ]);
    expect(side.sizes.en?.encoding).to.equal('gsm7');
    expect(side.gaps.map(({ language, code, what }) => [language, code, what])).to.deep.equal([
      ['fa', 'fields-differ', 'brand'],
      ['fa', 'links-differ', 'https://shop.example/'],
      ['en', 'fields-differ', 'name'],
      ['en', 'fields-differ', 'day'],
      ['en', 'links-differ', '{{link}}'],
      ['en', 'helpers-differ', 'date'],
      ['en', 'optionals-differ', 'optional'],
    ]);
    expect(side.gaps[3]?.cure).to.equal(
      'The Persian text uses day, the English one does not: add it, or take it out there.',
    );
  });

  it('says which language does not name the brand, or is not written at all', async () => {
    const id = await kept('Come in');
    const { gaps } = TemplateVariants.parse((await call('GET', `/templates/${id}/variants`)).body);
    expect(gaps.map(({ language, code }) => [language, code])).to.deep.equal([
      ['fa', 'missing-variant'],
      ['en', 'no-brand'],
    ]);
  });

  it('compares the parts of a mail, and misses a preheader and a plain part that only one has', async () => {
    const variants = {
      fa: { subject: 'پارسا', html: '<p>پارسا</p>', text: 'پارسا' },
      en: { subject: 'Parsa for {{name}}', preheader: 'Only this week', html: '<p>x</p>' },
    };
    const made = await call('POST', '/templates', { name: 'Mail', channel: 'email', variants });
    const { id } = TemplateWithFacts.parse(made.body).template;
    const { gaps } = TemplateVariants.parse((await call('GET', `/templates/${id}/variants`)).body);
    expect(gaps.map(({ language, part, code, what }) => [language, part, code, what])).to.deep.equal([
      ['fa', 'preheader', 'missing-part', 'preheader'],
      ['fa', 'subject', 'fields-differ', 'name'],
      ['en', 'text', 'missing-part', 'text'],
    ]);
  });
});
