import { expect } from 'chai';
import { BlockPage, BlockUsage, BlockView, RefreshAnswer } from '../../../src/contract/blocks.ts';
import { TemplatePreview, TemplateWithFacts } from '../../../src/contract/templates.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { aTemplateRoom, type TemplateRoom } from '../../support/templates.ts';

type Problem = { path: string; message: string; line?: number; column?: number };
type Body = { code?: string; detail?: string; errors?: Problem[]; [name: string]: unknown };

describe('http/blocks', () => {
  let app: TestApp;
  let room: TemplateRoom;
  let key: string;

  beforeEach(async () => {
    const connection = await freshDatabase();
    room = await aTemplateRoom(connection);
    app = await startApp(connection, { routes: room.routes });
    key = await aKey(app, 'marketer');
  });
  afterEach(() => app.close());

  async function call(method: string, path: string, body?: unknown): Promise<Sent & { body: Body }> {
    const answer = await send(app.api, `${method} ${path}`, body, { authorization: `Bearer ${key}` });
    return { ...answer, body: answer.body as Body };
  }
  const block = (name: string, text: string, more: object = {}) =>
    call('POST', '/blocks', { name, channel: 'sms', variants: { en: { text } }, ...more });
  const change = (name: string, text: string, more: object = {}) =>
    call('PUT', `/blocks/${name}`, { channel: 'sms', variants: { en: { text } }, ...more });
  async function template(text: string, name = 'Welcome'): Promise<string> {
    const made = await call('POST', '/templates', { name, channel: 'sms', variants: { en: { text } } });
    expect(made.status, JSON.stringify(made.body)).to.equal(201);
    return TemplateWithFacts.parse(made.body).template.id;
  }
  const read = async (id: string) =>
    TemplateWithFacts.parse((await call('GET', `/templates/${id}`)).body).template;
  async function textOf(id: string): Promise<string | null> {
    const preview = await call('POST', `/templates/${id}/preview`, {
      values: { name: 'Sara', brand: 'Parsa' },
    });
    return TemplatePreview.parse(preview.body).text?.replace(/\s*Stop: send 11$|\s*لغو11$/, '') ?? null;
  }

  it('keeps a block, and takes it into a template by its name', async () => {
    const made = await block('footer', 'Yours, {{brand}}');
    expect(made.status).to.equal(201);
    expect(BlockView.parse(made.body)).to.deep.include({ name: 'footer', version: 1, uses: [] });
    const id = await template('Hi {{name}}. {{block "footer"}}');
    expect(await textOf(id)).to.equal('Hi Sara. Yours, Parsa');
    expect((await read(id)).blocks).to.deep.equal([{ name: 'footer', version: 1 }]);
    expect((await read(id)).variants.en).to.deep.equal({ text: 'Hi {{name}}. {{block "footer"}}' });
  });

  it('lists blocks by name, page by page, and takes Persian names', async () => {
    for (const name of ['b', 'پاورقی', 'a']) await block(name, 'x');
    const first = BlockPage.parse((await call('GET', '/blocks?limit=2')).body);
    expect(first.items.map(({ name }) => name)).to.deep.equal(['a', 'b']);
    const second = BlockPage.parse((await call('GET', `/blocks?limit=2&after=${first.next}`)).body);
    expect(second.items.map(({ name }) => name)).to.deep.equal(['پاورقی']);
    expect((await call('GET', `/blocks/${encodeURIComponent('پاورقی')}`)).status).to.equal(200);
    expect(await textOf(await template('{{block "پاورقی"}}'))).to.equal('x');
  });

  it('refuses a name with anything but letters, digits and -', async () => {
    for (const name of ['a.b', 'a b', '', '-a', 'a"', 'x'.repeat(61)]) {
      expect((await block(name, 'x')).status, name).to.equal(422);
    }
  });

  it('refuses a second block of a name', async () => {
    await block('footer', 'x');
    const again = await block('footer', 'y');
    expect([again.status, again.body.code]).to.deep.equal([409, 'block-exists']);
  });

  it('tells what is wrong in a block with line and column, and keeps nothing of it', async () => {
    const refused = await block('footer', 'Hi\n{{#each x}}{{/each}}');
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]).to.include({ path: 'variants.en.text', line: 2, column: 1 });
    const script = { name: 'bad', channel: 'email', variants: { en: { html: '<script>x</script>' } } };
    expect((await call('POST', '/blocks', script)).body.errors?.[0]?.path).to.equal('variants.en.html');
    const inSms = await block('leave', '{{unsubscribe}}');
    expect(inSms.body.errors?.[0]?.path).to.equal('variants.en.text');
    expect(BlockPage.parse((await call('GET', '/blocks')).body).items).to.deep.equal([]);
  });

  it('asks a block for SMS for a text, and no HTML', async () => {
    const html = { en: { html: '<p>x</p>' } };
    for (const channel of ['sms', 'both']) {
      const refused = await call('POST', '/blocks', { name: 'x', channel, variants: html });
      expect(refused.status, channel).to.equal(422);
    }
    expect((await call('POST', '/blocks', { name: 'x', channel: 'email', variants: html })).status).to.equal(
      201,
    );
  });

  it('takes HTML into a mail’s HTML, and words into its subject and plain part', async () => {
    const both = { en: { text: 'Parsa Club', html: '<p><b>Parsa</b> Club</p>' } };
    await block('brandline', '', { channel: 'both', variants: both });
    const tag = '{{block "brandline"}}';
    const mail = { en: { subject: `Hi from ${tag}`, html: `<p>Hi</p>${tag}`, text: `Hi\n${tag}` } };
    const made = await call('POST', '/templates', { name: 'Mail', channel: 'email', variants: mail });
    const { id } = TemplateWithFacts.parse(made.body).template;
    const preview = TemplatePreview.parse((await call('POST', `/templates/${id}/preview`, {})).body);
    expect(preview.subject).to.equal('Hi from Parsa Club');
    expect(preview.html).to.include('<p>Hi</p><p><b>Parsa</b> Club</p>');
    expect(preview.text).to.match(/^Hi\nParsa Club/);
  });

  it('names the place of a block that is not there, or not in this language', async () => {
    await block('footer', 'x');
    const variants = { en: { text: 'a {{block "none"}}' }, fa: { text: '{{block "footer"}}' } };
    const refused = await call('POST', '/templates', { name: 'x', channel: 'sms', variants });
    expect(refused.body.errors?.map(({ path, line, column }) => [path, line, column])).to.deep.equal([
      ['variants.fa.text', 1, 1],
      ['variants.en.text', 1, 3],
    ]);
  });

  it('refuses a block for SMS in a mail', async () => {
    await block('footer', 'x');
    const mail = { en: { subject: '{{block "footer"}}', html: '<p>x</p>' } };
    const refused = await call('POST', '/templates', { name: 'x', channel: 'email', variants: mail });
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]?.message).to.include('is for sms');
  });

  it('leaves a template as it is when its block changes, until it is refreshed', async () => {
    await block('footer', 'old');
    const id = await template('Hi {{block "footer"}}');
    expect(BlockView.parse((await change('footer', 'new')).body)).to.include({ version: 2 });
    expect(await textOf(id)).to.equal('Hi old');
    const answer = RefreshAnswer.parse((await call('POST', '/blocks/footer/refresh', {})).body);
    expect(answer.items).to.deep.equal([
      { id, name: 'Welcome', version: 2, outcome: 'saved', problem: null },
    ]);
    expect(await textOf(id)).to.equal('Hi new');
    expect((await read(id)).blocks).to.deep.equal([{ name: 'footer', version: 2 }]);
    const history = await call('GET', `/templates/${id}/versions`);
    expect(history.body).to.have.nested.property('items[0].summary.en', 'Took the newest footer');
  });

  it('tells who holds which version, and refreshes only who has an old one and may', async () => {
    await block('footer', 'old');
    const pinned = await template('Hi {{block "footer" version=1}}', 'Pinned');
    const loose = await template('Hi {{block "footer"}}', 'Loose');
    await block('outer', '[{{block "footer"}}]');
    const nested = await template('{{block "outer"}}', 'Nested');
    await change('footer', 'new {{link}}');
    const usage = BlockUsage.parse((await call('GET', '/blocks/footer/usage')).body);
    expect(usage).to.deep.include({ version: 2, blocks: ['outer'], next: null });
    expect(usage.items.map(({ id, blockVersions, newest }) => [id, blockVersions, newest])).to.deep.equal(
      [pinned, loose, nested].map((id) => [id, [1], false]),
    );
    const { items } = RefreshAnswer.parse((await call('POST', '/blocks/footer/refresh', {})).body);
    expect(items.map(({ id, outcome, version }) => [id, outcome, version])).to.deep.equal([
      [pinned, 'unchanged', 1],
      [loose, 'saved', 2],
      [nested, 'saved', 2],
    ]);
    expect((await read(nested)).blocks).to.have.deep.members([
      { name: 'outer', version: 1 },
      { name: 'footer', version: 2 },
    ]);
  });

  it('reports a template that the newest block would break, and leaves it as it is', async () => {
    await block('footer', 'old', { variants: { en: { text: 'old' }, fa: { text: 'کهنه' } } });
    const variants = { en: { text: '{{block "footer"}}' }, fa: { text: '{{block "footer"}}' } };
    const made = await call('POST', '/templates', { name: 'Both', channel: 'sms', variants });
    const { id } = TemplateWithFacts.parse(made.body).template;
    await change('footer', 'new');
    const { items } = RefreshAnswer.parse((await call('POST', '/blocks/footer/refresh', {})).body);
    expect(items[0]).to.include({ id, outcome: 'refused', version: 1 });
    expect(items[0]?.problem).to.include('variants.fa.text').and.include('footer');
    expect(await textOf(id)).to.equal('کهنه');
  });

  it('refreshes page by page', async () => {
    await block('footer', 'old');
    for (const name of ['a', 'b', 'c']) await template('{{block "footer"}}', name);
    await change('footer', 'new');
    const first = RefreshAnswer.parse((await call('POST', '/blocks/footer/refresh', { limit: 2 })).body);
    expect(first.items.map(({ name }) => name)).to.deep.equal(['a', 'b']);
    const rest = { limit: 2, after: first.next };
    const second = RefreshAnswer.parse((await call('POST', '/blocks/footer/refresh', rest)).body);
    expect([second.items.map(({ name }) => name), second.next]).to.deep.equal([['c'], null]);
  });

  it('refuses a circle and names its path', async () => {
    await block('address', 'x');
    await block('footer', '{{block "address"}}');
    const refused = await change('address', 'y {{block "footer"}}');
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]).to.include({ path: 'variants.en.text', line: 1, column: 3 });
    expect(refused.body.errors?.[0]?.message).to.include('footer → address → footer');
    expect((await block('self', '{{block "self"}}')).status).to.equal(422);
    expect(BlockView.parse((await call('GET', '/blocks/address')).body).version).to.equal(1);
  });

  it('stays safe when two people make a circle at the same moment', async () => {
    await block('a', 'x');
    await block('b', '{{block "a"}}');
    const a = await room.blockStore.find('a');
    // Both had passed their checks: what the second wrote is in the database before the first looks.
    await room.blockStore.replace(a!, {
      ...a!,
      version: 2,
      variants: { en: { text: '{{block "b"}}', html: null } },
    });
    const variants = { en: { text: '{{block "a"}}' } };
    const refused = await call('POST', '/templates', { name: 'x', channel: 'sms', variants });
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]?.message).to.include('a → b → a');
  });

  it('refuses more blocks than a message needs', async () => {
    const text = Array.from({ length: 51 }, (_, i) => `{{block "b${i}"}}`).join('');
    const refused = await call('POST', '/templates', {
      name: 'x',
      channel: 'sms',
      variants: { en: { text } },
    });
    expect(refused.status).to.equal(422);
    expect(refused.body.errors?.[0]?.message).to.include('at most 50 blocks');
  });

  it('refuses a change of what somebody else has changed', async () => {
    await block('footer', 'one');
    await change('footer', 'two', { version: 1 });
    const late = await change('footer', 'mine', { version: 1 });
    expect([late.status, late.body.code]).to.deep.equal([409, 'changed-meanwhile']);
    const both = await Promise.all(['a', 'b'].map((text) => change('footer', text, { version: 2 })));
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
  });

  it('keeps a block that is in use, and names its users', async () => {
    await block('footer', 'x');
    await block('outer', '{{block "footer"}}');
    const id = await template('{{block "footer"}}', 'Welcome');
    const refused = await call('DELETE', '/blocks/footer');
    expect([refused.status, refused.body.code]).to.deep.equal([409, 'block-in-use']);
    expect(refused.body.detail).to.include('template Welcome').and.include('block outer');
    await call('DELETE', `/templates/${id}`);
    await call('DELETE', '/blocks/outer');
    expect((await call('DELETE', '/blocks/footer')).status).to.equal(204);
    expect((await call('GET', '/blocks/footer')).status).to.equal(404);
  });

  it('never gives a number of a removed block to another text', async () => {
    await block('footer', 'one');
    await change('footer', 'two');
    await call('DELETE', '/blocks/footer');
    expect(BlockView.parse((await block('footer', 'three')).body).version).to.equal(3);
    expect(await textOf(await template('{{block "footer" version=1}}'))).to.equal('one');
  });
});
