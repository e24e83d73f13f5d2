import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { expect } from 'chai';
import express from 'express';
import { adminRoutes } from '../../src/http/admin.ts';

const SCRIPT = 'export const words = "the same script";';

describe('http/packed', () => {
  let folder: string;
  let server: Server;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pages-'));
    const assets = path.join(folder, 'assets');
    await mkdir(assets);
    await writeFile(path.join(assets, 'index-1.js'), SCRIPT);
    await writeFile(path.join(assets, 'index-1.js.gz'), gzipSync(SCRIPT));
    await writeFile(path.join(assets, 'index-1.js.br'), brotliCompressSync(SCRIPT));
    await writeFile(path.join(assets, 'old-2.js'), SCRIPT);
    await writeFile(path.join(assets, 'letters-3.woff2'), 'letters');
    server = express().use(adminRoutes(folder)).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  after(async () => {
    server.close();
    await rm(folder, { recursive: true });
  });

  /** As it comes over the wire: fetch would unpack it. */
  async function get(file: string, headers: Record<string, string> = {}) {
    const { port } = server.address() as AddressInfo;
    const asked = request({ port, path: file, headers }).end();
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    const chunks: Buffer[] = [];
    for await (const chunk of answer) chunks.push(chunk as Buffer);
    return { status: answer.statusCode, headers: answer.headers, body: Buffer.concat(chunks) };
  }

  it('hands a script out in the smallest coding that the browser takes', async () => {
    const both = await get('/assets/index-1.js', { 'Accept-Encoding': 'gzip, deflate, br, zstd' });
    expect(both.headers).to.include({
      'content-encoding': 'br',
      'content-type': 'text/javascript; charset=utf-8',
      vary: 'Accept-Encoding',
      'cache-control': 'public, max-age=31536000, immutable',
    });
    expect(both.body).to.deep.equal(brotliCompressSync(SCRIPT));
    const gzip = await get('/assets/index-1.js', { 'Accept-Encoding': 'gzip, br;q=0' });
    expect(gzip.headers['content-encoding']).to.equal('gzip');
    expect(gzip.body).to.deep.equal(gzipSync(SCRIPT));
  });

  it('hands it out plain to who takes no coding, and says that the answer depends on it', async () => {
    const { headers, body } = await get('/assets/index-1.js');
    expect(headers).not.to.have.property('content-encoding');
    expect(headers.vary).to.equal('Accept-Encoding');
    expect(body.toString()).to.equal(SCRIPT);
  });

  it('tells the codings apart for who asks whether anything has changed', async () => {
    const packed = { 'Accept-Encoding': 'br' };
    const { headers } = await get('/assets/index-1.js', packed);
    const plain = await get('/assets/index-1.js');
    expect(headers.etag).not.to.equal(plain.headers.etag);
    const again = await get('/assets/index-1.js', { ...packed, 'If-None-Match': headers.etag ?? '' });
    expect(again.status).to.equal(304);
  });

  it('leaves alone what the build has not packed, and what is not there', async () => {
    const takes = { 'Accept-Encoding': 'br' };
    expect((await get('/assets/old-2.js', takes)).body.toString()).to.equal(SCRIPT);
    expect((await get('/assets/letters-3.woff2', takes)).headers).not.to.have.property('content-encoding');
    const nothing = await get('/assets/gone-9.js', takes);
    expect(nothing.status).to.equal(404);
    expect(nothing.headers).not.to.have.property('content-encoding');
    expect((await get('/assets/%2e%2e%2findex.js', takes)).status).to.be.oneOf([403, 404]);
  });
});
