import { expect } from 'chai';
import { LibraryMessage, LibraryPage } from '../../../src/contract/library.ts';
import { TemplateWithFacts } from '../../../src/contract/templates.ts';
import { libraryRoutes } from '../../../src/http/api/library.routes.ts';
import { createUrls } from '../../../src/links/urls.ts';
import { createLibrary } from '../../../src/templates/library.ts';
import { readLibrary } from '../../../src/templates/library-files.ts';
import { optOutLine } from '../../../src/templates/opt-out-line.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { smsLimits } from '../../support/builders/template.ts';
import { aKey, send, type Sent } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';
import { aTemplateRoom } from '../../support/templates.ts';

const URLS = createUrls({ publicUrl: 'https://club.test', linkUrl: null, scheme: false, tokenOf: () => '' });

describe('http/library', () => {
  let app: TestApp;

  before(async () => {
    const connection = await freshDatabase();
    const room = await aTemplateRoom(connection);
    const library = createLibrary({
      read: readLibrary,
      prepare: room.saving.sound,
      create: room.templates.create,
      settings: () =>
        Promise.resolve({
          sms: smsLimits(),
          brand: { fa: 'پارسا', en: 'Parsa' },
          phone: null,
          zone: 'Asia/Tehran',
          currency: 'IRT',
          mail: { color: '#2e5eb9', logo: null, address: { fa: null, en: null } },
        }),
      optOutLine: (language) => optOutLine(language, { iranianLine: true }),
      sampleUrl: (channel, index) => URLS.short('x'.repeat(8), index, channel),
    });
    app = await startApp(connection, { routes: [...room.routes, ...libraryRoutes(library)] });
  });
  after(() => app.close());

  async function call(
    method: string,
    path: string,
    role: 'marketer' | 'manager' = 'marketer',
  ): Promise<Sent> {
    const key = await aKey(app, role);
    return send(app.api, `${method} ${path}`, undefined, { authorization: `Bearer ${key}` });
  }

  it('shows a message with its fields, samples, both texts and both counts on the line here', async () => {
    const { status, body } = await call('GET', '/library/sms_birthday');
    expect(status).to.equal(200);
    const message = LibraryMessage.parse(body);
    expect(message).to.deep.include({ channel: 'sms', purpose: 'marketing', kind: 'occasion' });
    expect(message.name).to.have.keys('fa', 'en');
    expect(message.fields).to.deep.equal([
      { name: 'pct', sample: { fa: '20', en: '20' } },
      { name: 'code', sample: { fa: 'TVL20', en: 'TVL20' } },
    ]);
    expect(Object.keys(message.content.variants)).to.deep.equal(['fa', 'en']);
    const { plain, withOptOut } = message.sizes!.fa;
    expect(plain).to.deep.equal({ encoding: 'ucs2', units: 63, parts: 1 });
    expect(withOptOut).to.deep.equal({ encoding: 'ucs2', units: 69, parts: 1 });
  });

  it('lists all of them page by page, and those of one channel, purpose or kind', async () => {
    const all: LibraryMessage[] = [];
    for (let after: string | null = ''; after !== null;) {
      const rest: string = after === '' ? '' : `&after=${after}`;
      const page = LibraryPage.parse((await call('GET', `/library?limit=20${rest}`)).body);
      all.push(...page.items);
      after = page.next;
    }
    expect(all.map(({ id }) => id)).to.deep.equal((await readLibrary()).map(({ id }) => id));
    const { items } = LibraryPage.parse(
      (await call('GET', '/library?channel=sms&purpose=service&kind=apology')).body,
    );
    expect(items.map(({ id }) => id)).to.deep.equal(['sms_apology_date', 'sms_apology_lost']);
    expect((await call('GET', '/library?kind=nonsense')).status).to.equal(422);
  });

  it('makes a template of one’s own in both languages, which can then be changed', async () => {
    const { status, body } = await call('POST', '/library/sms_welcome/use');
    expect(status).to.equal(201);
    const { template, facts } = TemplateWithFacts.parse(body);
    expect(template.name).to.equal('خوشامد و هدیه عضویت / Welcome and joining gift');
    expect(Object.keys(template.variants)).to.deep.equal(['fa', 'en']);
    expect(facts.warnings).to.deep.equal([]);
    expect((await call('GET', `/templates/${template.id}`)).status).to.equal(200);
    expect((await call('DELETE', `/templates/${template.id}`)).status).to.equal(204);
    expect((await call('GET', '/library/sms_welcome')).status).to.equal(200);
  });

  it('makes a template of every message without a warning', async () => {
    for (const { id, channel } of await readLibrary()) {
      const { template, facts } = TemplateWithFacts.parse((await call('POST', `/library/${id}/use`)).body);
      expect(template.channel).to.equal(channel);
      expect(facts.warnings, id).to.deep.equal([]);
    }
  });

  it('says when there is no such message, and lets nobody use one who may not write templates', async () => {
    expect((await call('GET', '/library/sms_nothing')).status).to.equal(404);
    expect((await call('POST', '/library/..%2F..%2Fpackage/use')).status).to.equal(404);
    expect((await call('GET', '/library/sms_welcome', 'manager')).status).to.equal(200);
    expect((await call('POST', '/library/sms_welcome/use', 'manager')).status).to.equal(403);
  });
});
