import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createContext, runInContext } from 'node:vm';
import { expect } from 'chai';
import express from 'express';
import { docsRoutes } from '../../src/http/docs.ts';

type Ask = { method?: string; loadSpec?: boolean; headers: Record<string, string> };
type Settings = { requestInterceptor(ask: Ask): Promise<Ask> };

describe('http/docs', () => {
  /** The page's script, run as a browser does, in front of a session. */
  async function started() {
    const server = express().use(docsRoutes({})).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const script = await (await fetch(`http://127.0.0.1:${port}/docs/start.js`)).text();
    server.close();
    const asked: string[] = [];
    let settings: Settings | null = null;
    const page = {
      SwaggerUIBundle: (given: Settings) => void (settings = given),
      fetch: (url: string) => {
        asked.push(url);
        return Promise.resolve(Response.json({ csrfToken: 'token1' }));
      },
    };
    runInContext(script, createContext(page));
    return { asked, intercept: (ask: Ask) => settings!.requestInterceptor(ask) };
  }

  it('sends the CSRF token of who is signed in along with what changes something', async () => {
    const { intercept } = await started();
    expect(await intercept({ method: 'POST', headers: {} })).to.deep.include({
      headers: { 'X-CSRF-Token': 'token1' },
    });
  });

  it('asks for no session to load its document, to read, or with a key', async () => {
    const { asked, intercept } = await started();
    await intercept({ loadSpec: true, headers: {} });
    await intercept({ method: 'GET', headers: {} });
    await intercept({ method: 'POST', headers: { Authorization: 'Bearer key' } });
    expect(asked).to.deep.equal([]);
  });
});
