import { expect } from 'chai';
import {
  DraftPreview,
  TemplateCheckAnswer,
  TemplatePage,
  TemplatePreview,
  TemplateWithFacts,
} from '../../../src/contract/templates.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { aTemplateRoom, type TemplateRoom } from '../../support/templates.ts';

type Body = {
  code?: string;
  errors?: unknown[];
  template?: { id: string; version: number };
  [name: string]: unknown;
};

const WELCOME = '{{name}}، به باشگاه {{brand}} خوش آمدید.\n{{link}}';

describe('http/templates', () => {
  let app: TestApp;
  let room: TemplateRoom;

  before(async () => {
    const connection = await freshDatabase();
    room = await aTemplateRoom(connection);
    app = await startApp(connection, { routes: room.routes });
  });
  after(() => app.close());

  async function call(method: string, path: string, body?: unknown): Promise<Sent & { body: Body }> {
    const key = await aKey(app, 'marketer');
    const answer = await send(app.api, `${method} ${path}`, body, { authorization: `Bearer ${key}` });
    return { ...answer, body: answer.body as Body };
  }
  const sms = (text: string, more: object = {}) => ({
    name: 'Welcome',
    channel: 'sms',
    variants: { fa: { text } },
    ...more,
  });
  async function kept(body: object): Promise<string> {
    return (await call('POST', '/templates', body)).body.template!.id;
  }

  it('keeps a template and tells what it uses and how long it comes out', async () => {
    const made = await call('POST', '/templates', sms(WELCOME));
    expect(made.status).to.equal(201);
    const { template, facts } = TemplateWithFacts.parse(made.body);
    expect(template).to.include({ name: 'Welcome', version: 1 });
    expect(facts).to.deep.equal({
      fields: ['name', 'brand'],
      links: [],
      usesMainLink: true,
      sizes: { fa: { encoding: 'ucs2', units: 61, parts: 1 } },
      culprits: [],
      warnings: [
        {
          path: 'variants.en',
          code: 'missing-variant',
          message: 'There is no English text: write one, or its readers get the other language.',
          line: null,
          column: null,
        },
      ],
    });
    expect((await call('GET', `/templates/${template.id}`)).body).to.deep.equal(made.body);
    const list = TemplatePage.parse((await call('GET', '/templates')).body);
    expect(list.items.map(({ id }) => id)).to.include(template.id);
  });

  it('keeps a mail, and gives the parts that were left out a value', async () => {
    const variants = { en: { subject: 'Hi {{name}}', html: '<p>Hi {{name}}</p>' } };
    const made = await call('POST', '/templates', { name: 'Mail', channel: 'email', variants });
    expect(made.body.template).to.deep.include({
      channel: 'email',
      variants: { en: { ...variants.en, preheader: null, format: 'html', text: null } },
    });
  });

  it('tells every problem with its path, line and column', async () => {
    const refused = await call('POST', '/templates', sms('Hi\n {{{name}}} {{#each x}}{{/each}}'));
    expect(refused.status).to.equal(422);
    expect(refused.body.errors).to.have.length(2);
    expect(refused.body.errors?.[0]).to.deep.include({
      path: 'variants.fa.text',
      line: 2,
      column: 2,
      code: 'raw',
    });
  });

  it('refuses a template without a variant, with a third language, or with something unknown', async () => {
    for (const variants of [{}, { de: { text: 'x' } }, { fa: { text: 'x', html: 'y' } }]) {
      expect((await call('POST', '/templates', { name: 'x', channel: 'sms', variants })).status).to.equal(
        422,
      );
    }
  });

  it('warns of a text that is too long with sample values, and keeps it', async () => {
    const made = await call('POST', '/templates', sms(`{{name}} ${'س'.repeat(160)}`));
    expect(made.status).to.equal(201);
    expect(TemplateWithFacts.parse(made.body).facts.warnings[0]).to.include({
      path: 'variants.fa.text',
      code: 'too-long',
    });
  });

  it('names the one character that makes an English text Unicode, and its cure', async () => {
    const body = { channel: 'sms', variants: { en: { text: 'Hello\nit’s {{name}}' } } };
    const { problems, facts, gaps } = TemplateCheckAnswer.parse(
      (await call('POST', '/templates/check', body)).body,
    );
    expect(gaps.map(({ code, language }) => [code, language])).to.deep.equal([
      ['missing-variant', 'fa'],
      ['no-brand', 'en'],
    ]);
    expect(problems).to.deep.equal([]);
    expect(facts.warnings.map(({ code }) => code)).to.deep.equal(['unicode', 'missing-variant', 'no-brand']);
    expect(facts.warnings[0]).to.include({ code: 'unicode', line: 2, column: 3 });
    expect(facts.warnings[0]?.message).to.include("write ' instead");
    expect(facts.culprits).to.deep.equal([
      { language: 'en', char: '’', code: 'U+2019', line: 2, column: 3, fix: "'" },
    ]);
  });

  it('checks what is not saved without refusing it', async () => {
    const answer = await call('POST', '/templates/check', {
      channel: 'sms',
      variants: { en: { text: '{{> x}}' } },
    });
    expect(answer.status).to.equal(200);
    expect(TemplateCheckAnswer.parse(answer.body).problems[0]).to.include({
      path: 'variants.en.text',
      code: 'not-allowed',
    });
  });

  it('makes a new version of a change and keeps every former one, as runs need them', async () => {
    const id = await kept(sms('one'));
    expect((await call('PUT', `/templates/${id}`, sms('two'))).body.template).to.include({ version: 2 });
    expect((await call('PUT', `/templates/${id}`, sms('three', { version: 2 }))).body.template).to.include({
      version: 3,
    });
    const texts = await Promise.all(
      [1, 2, 3, 4].map(async (version) => (await room.templates.version(id, version))?.variants.fa),
    );
    expect(texts).to.deep.equal([{ text: 'one' }, { text: 'two' }, { text: 'three' }, undefined]);
  });

  it('refuses a change of a version that somebody else has changed', async () => {
    const id = await kept(sms('one'));
    await call('PUT', `/templates/${id}`, sms('two'));
    const late = await call('PUT', `/templates/${id}`, sms('mine', { version: 1 }));
    expect([late.status, late.body.code]).to.deep.equal([409, 'changed-meanwhile']);
  });

  it('lets one of two changes at the same time through, and loses no version', async () => {
    const id = await kept(sms('one'));
    const statuses = (
      await Promise.all(['a', 'b'].map((text) => call('PUT', `/templates/${id}`, sms(text, { version: 1 }))))
    )
      .map(({ status }) => status)
      .sort();
    expect(statuses).to.deep.equal([200, 409]);
    expect((await room.templates.version(id, 1))?.variants.fa).to.deep.equal({ text: 'one' });
  });

  it('keeps a template’s channel', async () => {
    const id = await kept(sms('one'));
    const mail = { name: 'x', channel: 'email', variants: { fa: { subject: 'x', html: '<p>x</p>' } } };
    expect((await call('PUT', `/templates/${id}`, mail)).status).to.equal(422);
  });

  it('removes a template but not the versions that runs were opened with', async () => {
    const id = await kept(sms('one'));
    expect((await call('DELETE', `/templates/${id}`)).status).to.equal(204);
    expect((await call('GET', `/templates/${id}`)).status).to.equal(404);
    expect((await call('DELETE', `/templates/${id}`)).status).to.equal(404);
    expect((await room.templates.version(id, 1))?.variants.fa).to.deep.equal({ text: 'one' });
  });

  it('keeps a template that a campaign needs', async () => {
    const id = await kept(sms('one'));
    room.inUse.add(id);
    const refused = await call('DELETE', `/templates/${id}`);
    expect([refused.status, refused.body.code]).to.deep.equal([409, 'template-in-use']);
  });

  it('shows a text as one contact would get it, link and opt-out line counted', async () => {
    const id = await kept(sms(WELCOME));
    const preview = TemplatePreview.parse(
      (await call('POST', `/templates/${id}/preview`, { contactId: 'c1' })).body,
    );
    const text = 'سارا، به باشگاه پارسا خوش آمدید.\nclb.ir/xxxxxxxx1\nلغو11';
    expect(preview).to.deep.include({ outcome: 'ready', language: 'fa', text });
    expect(preview.sms).to.deep.equal({ encoding: 'ucs2', units: text.length, parts: 1, fits: [], text });
  });

  it('shows a text with values that were given, and says which one is missing', async () => {
    const id = await kept(sms('{{name}} {{code}}'));
    const given = await call('POST', `/templates/${id}/preview`, { values: { name: 'x', code: 'TVL20' } });
    expect(given.body).to.include({ outcome: 'ready' });
    const missing = await call('POST', `/templates/${id}/preview`, { values: { name: 'x' } });
    expect(missing.body).to.include({ outcome: 'missing-field', field: 'code', text: null });
  });

  it('shows a mail with sample values when none are given', async () => {
    const variants = { en: { subject: 'Hi {{name}}', html: '<p>{{product}}</p>' } };
    const id = await kept({ name: 'Mail', channel: 'email', variants });
    const preview = TemplatePreview.parse((await call('POST', `/templates/${id}/preview`, {})).body);
    expect(preview).to.include({ outcome: 'ready', subject: 'Hi Ms Maryam Rezaei' });
    expect(preview.html)
      .to.include('<bdi>sample 123</bdi>')
      .and.include('Unsubscribe')
      .and.not.include('<img');
  });

  it('shows what is not saved as one contact would get it, and tells which values are made up', async () => {
    const content = { channel: 'sms', variants: { fa: { text: '{{name}} {{code}} {{touch}}' } } };
    const shown = await call('POST', '/templates/preview', {
      content,
      contactId: 'c1',
      values: { code: 'TVL20' },
    });
    const preview = DraftPreview.parse(shown.body);
    expect(preview).to.include({ outcome: 'ready', text: 'سارا TVL20 ۳\nلغو11' });
    expect(preview.samples).to.deep.equal({ code: 'TVL20', touch: 3 });
  });

  it('makes up nothing that the contact of a preview lacks', async () => {
    for (const field of ['city', 'points']) {
      const content = { channel: 'sms', variants: { fa: { text: `{{${field}}}` } } };
      const shown = await call('POST', '/templates/preview', { content, contactId: 'c1' });
      expect(shown.body).to.deep.include({ outcome: 'missing-field', field, samples: {} });
    }
  });

  it('shows what is not saved with sample values when nobody is named', async () => {
    const content = { channel: 'sms', variants: { en: { text: '{{name}}: {{code}}' } } };
    const { body } = await call('POST', '/templates/preview', { content });
    expect(body).to.include({ outcome: 'ready', text: 'Ms Maryam Rezaei: TVL20 Stop: send 11' });
    const broken = { channel: 'sms', variants: { en: { text: '{{name' } } };
    expect((await call('POST', '/templates/preview', { content: broken })).status).to.equal(422);
  });

  it('refuses a preview for a contact, a language or a template that is not there', async () => {
    const id = await kept(sms('x'));
    expect((await call('POST', `/templates/${id}/preview`, { contactId: 'nobody' })).status).to.equal(422);
    expect((await call('POST', `/templates/${id}/preview`, { language: 'en' })).status).to.equal(422);
    expect((await call('POST', '/templates/none/preview', {})).status).to.equal(404);
  });
});
