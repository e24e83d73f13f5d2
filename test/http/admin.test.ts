import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import express from 'express';
import { pino } from 'pino';
import { adminRoutes } from '../../src/http/admin.ts';
import { requestLog } from '../../src/http/log.ts';
import { nothingHere, problemHandler } from '../../src/http/problem.ts';
import { listen } from '../../src/http/server.ts';
import { startApp, type TestApp } from '../support/app.ts';
import { freshDatabase } from '../support/mongo.ts';

describe('http/admin', () => {
  let folder: string;
  let url: string;
  let close: () => Promise<void>;
  let app: TestApp;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-pages-'));
    await mkdir(path.join(folder, 'admin', 'assets'), { recursive: true });
    await writeFile(path.join(folder, 'secret.txt'), 'secret');
    await writeFile(path.join(folder, 'admin', 'index.html'), '<!doctype html><title>Chapar</title>');
    await writeFile(path.join(folder, 'admin', 'assets', 'a-1234.js'), 'export {};');
    const brings = {
      '/contacts': ['/assets/contacts-1.js', '/assets/contacts-1.css'],
      '/contacts/:id': ['/assets/contact-1.js'],
      '/settings/:tab?': ['/assets/settings-1.js'],
    };
    await writeFile(path.join(folder, 'admin', 'preloads.json'), JSON.stringify(brings));
    const pages = express();
    pages.use(
      requestLog(pino({ level: 'silent' }), () => 'id'),
      adminRoutes(path.join(folder, 'admin')),
    );
    pages.use(nothingHere, problemHandler);
    const server = await listen(pages, { port: 0, host: '127.0.0.1' });
    ({ close } = server);
    url = `http://127.0.0.1:${server.port}`;
    app = await startApp(await freshDatabase(), {
      publicUrl: 'https://club.example',
      linkUrl: 'https://clb.example',
    });
  });
  after(async () => {
    await close();
    await app.close();
    await rm(folder, { recursive: true });
  });

  const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
  const get = (address: string, headers: Record<string, string> = BROWSER, method = 'GET') =>
    fetch(url + address, { headers, method, redirect: 'manual' });

  it('names with the page what its address brings, so that nothing waits for the first file to run', async () => {
    const linkOf = async (address: string) => (await get(address)).headers.get('link');
    expect(await linkOf('/contacts?q=a')).to.equal(
      '</assets/contacts-1.js>; rel=modulepreload; crossorigin, </assets/contacts-1.css>; rel=preload; as=style; crossorigin',
    );
    expect(await linkOf('/contacts/01')).to.include('/assets/contact-1.js');
    for (const address of ['/settings', '/settings/', '/settings/team']) {
      expect(await linkOf(address), address).to.include('/assets/settings-1.js');
    }
    for (const address of ['/', '/contacts/01/more', '/settings/team/more']) {
      expect(await linkOf(address), address).to.equal(null);
    }
  });

  it('gives the one page at every address of the pages, kept by no cache without asking', async () => {
    for (const address of ['/', '/campaigns/01?tab=report', '/apis', '/a.b', '/%D8%B3']) {
      const answer = await get(address);
      expect(answer.status, address).to.equal(200);
      expect(answer.headers.get('cache-control')).to.equal('no-cache');
      expect(answer.headers.get('content-security-policy')).to.include("frame-ancestors 'none'");
      expect(await answer.text()).to.include('<title>Chapar</title>');
    }
    expect((await get('/campaigns', BROWSER, 'HEAD')).status).to.equal(200);
    expect((await get('/assets/a-1234.js')).headers.get('cache-control')).to.include('immutable');
  });

  it('answers for the API, and for a file that there is not, with a problem and no page', async () => {
    for (const address of [
      '/api',
      '/api/v1/nope',
      '/API/v1/nope',
      '/assets',
      '/assets/missing.js',
      '/Assets/x.js',
    ]) {
      const answer = await get(address);
      expect(answer.status, address).to.equal(404);
      expect(answer.headers.get('content-type'), address).to.include('application/problem+json');
    }
    expect((await get('/campaigns', { accept: '*/*' })).status, 'a program').to.equal(404);
    expect((await get('/campaigns', BROWSER, 'POST')).status).to.equal(404);
  });

  it('leads to no file beside the pages', async () => {
    for (const address of [
      '/assets/..%2f..%2fsecret.txt',
      '/assets/%2e%2e/%2e%2e/secret.txt',
      '/..%2fsecret.txt',
    ]) {
      const answer = await get(address);
      expect(await answer.text(), address)
        .to.not.include('secret\n')
        .and.not.equal('secret');
    }
  });

  it('shows neither sign-in nor API on the host of short links', async () => {
    const at = (host: string, address: string) =>
      fetch(app.url + address, { headers: { ...BROWSER, 'x-forwarded-host': host } });
    for (const address of ['/', '/sign-in', '/docs', '/api/v1/session', '/assets/x.js']) {
      const answer = await at('clb.example', address);
      expect(answer.status, address).to.equal(404);
      expect(await answer.text(), address).to.include('This link does not work');
    }
    expect((await at('club.example', '/docs')).status).to.equal(200);
    expect((await at('clb.example', '/livez')).status).to.equal(200);
  });
});
