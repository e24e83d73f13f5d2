import { createServer, type Socket } from 'node:net';

/**
 * Answers every POST as Twilio's Messages API would and keeps nothing but a count, by hand over TCP so that it costs
 * a fraction of what any client does. GET: the counters. `node --import tsx sms-sink.ts <delay in ms>` prints its port.
 */
const delayMs = Number(process.argv[2] ?? 0);
let messages = 0;
let bytes = 0;
let [first, last] = [0, 0];

function answer(socket: Socket, head: string, length: number): void {
  if (head.startsWith('GET')) {
    reply(socket, '200 OK', JSON.stringify({ messages, bytes, first: first / 1_000, last: last / 1_000 }));
    return;
  }
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

const server = createServer({ noDelay: true }, (socket) => {
  let held = '';
  socket.setEncoding('latin1');
  socket.on('error', () => socket.destroy());
  socket.on('data', (chunk: string) => {
    held += chunk;
    for (let end = held.indexOf('\r\n\r\n'); end >= 0; end = held.indexOf('\r\n\r\n')) {
      const head = held.slice(0, end);
      const length = Number(/\r\ncontent-length: *(\d+)/i.exec(head)?.[1] ?? 0);
      if (held.length < end + 4 + length) return;
      held = held.slice(end + 4 + length);
      answer(socket, head, length);
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`${String(address.port)}\n`);
});
