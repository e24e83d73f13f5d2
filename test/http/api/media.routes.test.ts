import { expect } from 'chai';
import { ImagePage, ImageView } from '../../../src/contract/media.ts';
import { mediaRoutes } from '../../../src/http/api/media.routes.ts';
import { imageRoutes } from '../../../src/http/public/images.routes.ts';
import { createIds } from '../../../src/lib/ids.ts';
import { createImageStore } from '../../../src/media/image.store.ts';
import { createImages } from '../../../src/media/images.ts';
import { startApp, type TestApp } from '../../support/app.ts';
import { aPng, GIF } from '../../support/builders/image.ts';
import { aKey } from '../../support/caller.ts';
import { freshDatabase } from '../../support/mongo.ts';

const PUBLIC_URL = 'https://club.example';
const clock = () => new Date('2026-11-22T08:00:00Z');

describe('http/media', () => {
  let app: TestApp;
  let headers: Record<string, string>;

  before(async () => {
    const connection = await freshDatabase();
    const store = createImageStore(connection);
    await store.ready();
    const images = createImages({ store, clock, newId: createIds(clock) });
    app = await startApp(connection, {
      routes: mediaRoutes(images, PUBLIC_URL),
      publicRouters: [imageRoutes(images)],
    });
    headers = { authorization: `Bearer ${await aKey(app, 'marketer')}` };
  });
  after(() => app.close());

  async function post(bytes: Buffer | string, type = 'image/png', query = '') {
    const body = typeof bytes === 'string' ? bytes : new Uint8Array(bytes);
    const answer = await fetch(`${app.api}/media${query}`, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body,
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  }

  const pathOf = (view: { url: string }) => view.url.slice(PUBLIC_URL.length);

  it('gives an image back to anybody, byte by byte, to be kept for good', async () => {
    const png = aPng({ width: 40, height: 30 });
    const made = await post(png, 'image/png', '?name=logo.png');
    expect(made.status).to.equal(201);
    const view = ImageView.parse(made.body);
    expect(view).to.deep.include({
      name: 'logo.png',
      type: 'image/png',
      bytes: png.length,
      width: 40,
      height: 30,
      warnings: [],
    });
    expect(view.url).to.equal(`https://club.example/i/${view.id}.png`);

    const shown = await fetch(app.url + pathOf(view));
    expect(Buffer.from(await shown.arrayBuffer()).equals(png)).to.equal(true);
    expect(Object.fromEntries(shown.headers)).to.include({
      'content-type': 'image/png',
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
    });
    expect((await fetch(`${app.url}/i/${view.id}`)).status).to.equal(200);
    expect((await fetch(app.url + pathOf(view), { method: 'HEAD' })).status).to.equal(200);
  });

  it('answers the same image again with the one it has', async () => {
    const first = await post(GIF, 'image/gif');
    const second = await post(GIF, 'application/octet-stream');
    expect([first.status, second.status]).to.deep.equal([201, 200]);
    expect(second.body).to.deep.equal(first.body);
  });

  it('judges an image by its bytes, not by what is said of it', async () => {
    expect((await post(aPng({ shade: 3 }), 'image/jpeg')).body).to.include({ type: 'image/png' });
    const lie = await post('<script>alert(1)</script>', 'image/png');
    expect(lie.status).to.equal(422);
    expect(lie.body.detail).to.match(/no image/);
  });

  it('refuses SVG with its reason, and other media types', async () => {
    const svg = await post('<svg xmlns="http://www.w3.org/2000/svg"/>', 'image/svg+xml');
    expect(svg.status).to.equal(422);
    expect(svg.body.detail).to.match(/SVG .* scripts/);
    expect((await post('{}', 'application/json')).status).to.equal(415);
  });

  it('refuses what is larger than 1 MB', async () => {
    const refused = await post(aPng({ ballast: 1_048_576 }));
    expect(refused.status).to.equal(413);
    expect(refused.body.code).to.equal('too-large');
  });

  it('warns of an image that is too wide and too heavy', async () => {
    const { body } = await post(aPng({ width: 2_000, ballast: 300_000 }));
    expect(ImageView.parse(body).warnings.map(({ code }) => code)).to.deep.equal(['wide', 'heavy']);
  });

  it('lists images in order of age, page by page, and reads one', async () => {
    const all = ImagePage.parse(await (await fetch(`${app.api}/media`, { headers })).json());
    const first = ImagePage.parse(await (await fetch(`${app.api}/media?limit=1`, { headers })).json());
    expect(all.items.length).to.be.above(1);
    expect(first.items).to.deep.equal(all.items.slice(0, 1));
    const next = await fetch(`${app.api}/media?limit=200&after=${first.next ?? ''}`, { headers });
    expect(ImagePage.parse(await next.json()).items).to.deep.equal(all.items.slice(1));
    const one = await fetch(`${app.api}/media/${all.items[0]?.id ?? ''}`, { headers });
    expect(await one.json()).to.deep.equal(all.items[0]);
    expect((await fetch(`${app.api}/media/nobody`, { headers })).status).to.equal(404);
  });

  it('has nothing at an address that no image has, and lets nobody cache that', async () => {
    for (const path of ['/i/abcdefgh1234', '/i/..%2f..%2fetc%2fpasswd', '/i/x.svg']) {
      const answer = await fetch(app.url + path);
      expect(answer.status, path).to.equal(404);
      expect(answer.headers.get('cache-control')).to.equal('no-store');
    }
  });

  it('keeps nothing for a manager, who may look', async () => {
    const manager = { authorization: `Bearer ${await aKey(app, 'manager')}` };
    expect((await fetch(`${app.api}/media`, { headers: manager })).status).to.equal(200);
    const answer = await fetch(`${app.api}/media`, {
      method: 'POST',
      headers: { ...manager, 'content-type': 'image/gif' },
      body: new Uint8Array(GIF),
    });
    expect(answer.status).to.equal(403);
  });
});
