import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { expect } from 'chai';
import { createHttpPool, type HttpPool } from '../../../src/channels/sms/http-pool.ts';
import { NeverLeft } from '../../../src/channels/sms/twilio-http.ts';

const ANSWER = 'HTTP/1.1 201 Created\r\ncontent-length: 2\r\n\r\nok';
const TIMEOUTS = { connect: 300, total: 600 };

describe('channels/sms/http-pool', () => {
  let server: Server;
  let pool: HttpPool;
  let sockets: Socket[] = [];

  /** A server that does so with each request, and a pool that asks it. */
  async function play(behave: (socket: Socket, asked: number) => void, connections = 1): Promise<void> {
    let asked = 0;
    server = createServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => socket.destroy());
      socket.on('data', () => behave(socket, ++asked));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    pool = createHttpPool({ baseUrl, connections, timeouts: TIMEOUTS });
  }

  const asked = async (): Promise<string> => (await pool.send('POST / HTTP/1.1\r\n\r\n')).body;
  const closed = (socket: Socket | undefined): Promise<void> =>
    new Promise((resolve) => {
      if (socket === undefined || socket.destroyed) resolve();
      else socket.once('close', () => resolve());
    });
  const failure = (error: unknown): unknown => error;

  afterEach(async () => {
    pool.close();
    for (const socket of sockets) socket.destroy();
    sockets = [];
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });

  it('asks one after the other over one connection, and over more at once', async () => {
    await play((socket) => socket.write(ANSWER), 2);
    expect([await asked(), await asked()]).to.deep.equal(['ok', 'ok']);
    expect(sockets).to.have.length(1);
    expect(await Promise.all([asked(), asked(), asked()])).to.deep.equal(['ok', 'ok', 'ok']);
    expect(sockets).to.have.length(2);
  });

  const goodbyes: [string, string][] = [
    ['asked for that', ANSWER.replace('\r\n\r\n', '\r\nconnection: close\r\n\r\n')],
    ['keeps it no longer', ANSWER.replace('\r\n\r\n', '\r\nKeep-Alive: timeout=1\r\n\r\n')],
    ['said more than it was asked', `${ANSWER}HTTP/1.1 200 OK\r\n\r\n`],
  ];
  for (const [name, answer] of goodbyes) {
    it(`uses no connection again when the server ${name}`, async () => {
      await play((socket) => socket.write(answer));
      expect([await asked(), await asked()]).to.deep.equal(['ok', 'ok']);
      expect(sockets).to.have.length(2);
    });
  }

  it('writes nothing to a connection that was closed, or spoken to out of turn, while it was silent', async () => {
    await play((socket) => socket.write(ANSWER));
    await asked();
    sockets[0]?.end();
    await closed(sockets[0]);
    await asked();
    sockets[1]?.write('HTTP/1.1 408 Request Timeout\r\n\r\n');
    await closed(sockets[1]);
    expect(await asked()).to.equal('ok');
    expect(sockets).to.have.length(3);
  });

  it('leaves in doubt what was written and not answered, and carries what waits over another connection', async () => {
    await play((socket, nth) => (nth === 1 ? socket.destroy() : socket.write(ANSWER)));
    const [lost, next] = await Promise.all([asked().catch(failure), asked()]);
    expect(lost).to.be.an('error').and.not.be.instanceOf(NeverLeft);
    expect(next).to.equal('ok');
  });

  it('lets what waits fare as a connection that could not be opened only when there is no other', async () => {
    await play((socket) => setTimeout(() => socket.write(ANSWER), 50), 2);
    const first = asked();
    while (sockets.length === 0) await new Promise((resolve) => setImmediate(resolve));
    server.close();
    expect(await Promise.all([first, asked()])).to.deep.equal(['ok', 'ok']);
    sockets[0]?.end();
    await closed(sockets[0]);
    expect(await asked().catch(failure)).to.be.instanceOf(NeverLeft);
  });
});
