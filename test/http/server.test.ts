import { createConnection } from 'node:net';
import { once } from 'node:events';
import { expect } from 'chai';
import { messageOf } from '../../src/lib/errors.ts';
import { listen, WAITS } from '../../src/http/server.ts';

const LOOPBACK = { port: 0, host: '127.0.0.1' };

describe('http/server', () => {
  it('ends a request under way before it closes, and takes no new one', async () => {
    const answers: (() => void)[] = [];
    const server = await listen((_req, res) => void answers.push(() => res.end('done')), LOOPBACK);
    const url = `http://127.0.0.1:${server.port}/`;
    const answer = fetch(url).then((response) => response.text());
    while (answers.length === 0) await new Promise((done) => setTimeout(done, 5));
    const closing = server.close();
    answers[0]?.();
    expect(await answer).to.equal('done');
    await closing;
    expect(
      await fetch(url).then(
        () => 'taken',
        () => 'refused',
      ),
    ).to.equal('refused');
  });

  it('cuts what does not end in time', async () => {
    const server = await listen(() => undefined, LOOPBACK, { ...WAITS, close: 100 });
    const answer = fetch(`http://127.0.0.1:${server.port}/`).then(
      () => 'answered',
      () => 'cut',
    );
    await new Promise((done) => setTimeout(done, 50));
    await server.close();
    expect(await answer).to.equal('cut');
  });

  it('cuts a caller that drips its headers', async () => {
    const server = await listen(() => undefined, LOOPBACK, { ...WAITS, headers: 200, request: 300 });
    const socket = createConnection({ port: server.port, host: '127.0.0.1' });
    socket.write('GET / HTTP/1.1\r\nHost: x\r\n');
    const drip = setInterval(() => socket.write('X-Drip: 1\r\n'), 50);
    socket.on('error', () => undefined);
    const [data] = (await once(socket, 'data')) as [Buffer];
    clearInterval(drip);
    expect(data.toString())
      .to.match(/^HTTP\/1\.1 408 Request Timeout/)
      .and.include('"code":"too-slow"');
    socket.destroy();
    await server.close();
  });

  it('refuses headers beyond all measure, and what is no HTTP, as problems', async () => {
    const server = await listen(() => undefined, LOOPBACK);
    const url = `http://127.0.0.1:${server.port}/`;
    const long = await fetch(url + 'x'.repeat(20_000));
    expect(long.status).to.equal(431);
    expect(await long.json()).to.include({ status: 431, code: 'headers-too-large' });
    const socket = createConnection({ port: server.port, host: '127.0.0.1' });
    socket.write('hello\r\n\r\n');
    const [data] = (await once(socket, 'data')) as [Buffer];
    expect(data.toString()).to.match(/^HTTP\/1\.1 400 Bad Request/);
    socket.destroy();
    await server.close();
  });

  it('says what to do when the port is taken', async () => {
    const server = await listen(() => undefined, LOOPBACK);
    const message = await listen(() => undefined, { ...LOOPBACK, port: server.port }).then(
      () => 'both',
      messageOf,
    );
    expect(message).to.include(`Port ${server.port} is taken`).and.include('PORT');
    await server.close();
  });
});
