import { createServer, STATUS_CODES, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

export type Listening = { port: number; close: () => Promise<void> };

/** How long slow callers are waited for, in milliseconds. */
export const WAITS = {
  /** for all headers of a request */
  headers: 15_000,
  /** for a whole request, an import's file included; JSON bodies have a shorter limit of their own */
  request: 600_000,
  /** between two requests of one connection */
  keepAlive: 10_000,
  /** at the end, for requests under way */
  close: 5000,
};

/** Serves until closed. @throws Error with the cure when the port is taken */
export async function listen(
  app: RequestListener,
  { port, host }: { port: number; host: string },
  waits = WAITS,
): Promise<Listening> {
  const server = createServer({
    headersTimeout: waits.headers,
    requestTimeout: waits.request,
    keepAliveTimeout: waits.keepAlive,
    connectionsCheckingInterval: Math.min(5000, waits.headers),
  });
  server.on('request', app);
  server.on('clientError', refuseUnread);
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) => fail(refusal(error, port)));
    server.listen({ port, host }, done);
  });

  /** Takes no more connections, lets requests under way end, then cuts what is left. */
  async function close(): Promise<void> {
    const closed = new Promise<void>((done) => server.close(() => done()));
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), waits.close);
    await closed;
    clearInterval(idle);
    clearTimeout(cut);
  }

  return { port: (server.address() as AddressInfo).port, close };
}

const UNREAD: Record<string, { status: number; code: string; detail: string }> = {
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers-too-large',
    detail: 'The address and the headers are larger than 16 KiB.',
  },
  ERR_HTTP_REQUEST_TIMEOUT: { status: 408, code: 'too-slow', detail: 'The request did not arrive in time.' },
};
const NOT_HTTP = { status: 400, code: 'bad-request', detail: 'The request is not HTTP.' };

/** What cannot be read as a request never reaches the app; it is refused in the same form. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  const problem = UNREAD[error.code ?? ''] ?? NOT_HTTP;
  const title = STATUS_CODES[problem.status] ?? '';
  const body = JSON.stringify({
    type: `urn:chapar:problem:${problem.code}`,
    title,
    ...problem,
    instance: 'urn:chapar:request:unread',
  });
  const head = [
    `HTTP/1.1 ${problem.status} ${title}`,
    'Connection: close',
    'Content-Type: application/problem+json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function refusal(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  return new Error(`Port ${port} is taken by another program: stop it, or set PORT to a free one.`);
}
