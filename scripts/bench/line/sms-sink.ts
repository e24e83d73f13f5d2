import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';

/**
 * Answers every POST as Twilio's Messages API would and keeps nothing but a count, by hand over TLS so that it costs
 * a fraction of what any client does. `node --import tsx sms-sink.ts <delay in ms> <key file> <certificate file>`
 * prints its port, and that at which it tells its counters over plain HTTP.
 */
const [delay = '0', key = '', certificate = ''] = process.argv.slice(2);
const delayMs = Number(delay);
let messages = 0;
let bytes = 0;
let [first, last] = [0, 0];

function answer(socket: Socket, length: number): void {
  messages += 1;
  bytes += length;
  last = performance.timeOrigin + performance.now();
  if (first === 0) first = last;
  const body = `{"sid":"SM${String(messages).padStart(32, '0')}","status":"queued"}`;
  if (delayMs === 0) reply(socket, '201 Created', body);
  else setTimeout(() => reply(socket, '201 Created', body), delayMs);
}

function reply(socket: Socket, status: string, body: string): void {
  if (!socket.writable) return;
  socket.write(
    `HTTP/1.1 ${status}\r\nContent-Type: application/json\r\nContent-Length: ${String(body.length)}\r\n\r\n${body}`,
  );
}

function serve(socket: Socket): void {
  let held = '';
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    held += chunk;
    for (let end = held.indexOf('\r\n\r\n'); end >= 0; end = held.indexOf('\r\n\r\n')) {
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(held.slice(0, end))?.[1] ?? 0);
      if (held.length < end + 4 + length) return;
      held = held.slice(end + 4 + length);
      answer(socket, length);
    }
  });
}

function tell(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.on('data', () => {
    const counters = { messages, bytes, first: first / 1_000, last: last / 1_000 };
    reply(socket, '200 OK', JSON.stringify(counters));
  });
}

function portOf(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

const files = { key: readFileSync(key), cert: readFileSync(certificate) };
const ports = [createTlsServer({ ...files, noDelay: true }, serve), createServer(tell)].map(portOf);
process.stdout.write(`${(await Promise.all(ports)).join(' ')}\n`);
