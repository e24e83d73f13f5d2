import { buildConnector } from 'undici';
import type { HttpAnswer } from './http-answer.ts';
import { holdConnection, type Connection, type Job } from './http-connection.ts';
import { NeverLeft, type HttpOptions } from './twilio-http.ts';

export type HttpPool = {
  /**
   * Sends one request and reads its answer, once, within `timeouts.total`. Rejects with `NeverLeft` while no byte of it
   * was written, so that nobody can have acted on it; with anything else when the answer is not known.
   *
   * @param request the whole of it, a character a byte
   */
  send(request: string): Promise<HttpAnswer>;
  /** Closes connections; what is under way is still answered. */
  close(): void;
};

/** A server that takes fewer connections than we would open is not asked for more until then. */
const ENOUGH_FOR_MS = 30_000;
/** Connections that nobody needs any more are looked for this often. */
const SWEEP_MS = 5_000;

/** Requests to one server over kept connections, one at a time on each. Undici opens them: DNS, TCP, TLS. */
export function createHttpPool({ baseUrl, connections, timeouts }: HttpOptions): HttpPool {
  const { protocol, host, hostname, port } = new URL(baseUrl);
  const place = { protocol, host, hostname: hostname.replace(/^\[|\]$/g, ''), port };
  const connect = buildConnector({ timeout: timeouts.connect });
  const waiting: Job[] = [];
  const held = new Set<Connection>();
  /** the one that was used last is used first: it is the least likely to be closed */
  const idle: Connection[] = [];
  let opening = 0;
  let most = connections;
  let closed = false;
  let sweeping: NodeJS.Timeout | null = null;

  function dispatch(): void {
    while (waiting.length > 0) {
      const connection = nextFree();
      if (connection === null) break;
      const job = waiting.shift();
      if (job !== undefined) connection.carry(job);
    }
    while (opening < waiting.length && held.size + opening < most) open();
  }

  function nextFree(): Connection | null {
    for (let one = idle.pop(); one !== undefined; one = idle.pop()) {
      if (one.isFree(performance.now())) return one;
      one.close();
    }
    return null;
  }

  function open(): void {
    opening += 1;
    connect(place, (error, socket) => {
      opening -= 1;
      if (error !== null) {
        notOpened(error);
        return;
      }
      const connection = holdConnection(socket, { rest, gone });
      held.add(connection);
      rest(connection);
    });
  }

  /** Others may still carry what waits; when there are none, what waits fares as this attempt did. */
  function notOpened(error: Error): void {
    most = held.size + opening;
    if (most > 0) setTimeout(() => (most = connections), ENOUGH_FOR_MS).unref();
    else {
      most = connections;
      for (const job of waiting.splice(0)) job.settle(new NeverLeft(error));
    }
  }

  function rest(connection: Connection): void {
    const job = waiting.shift();
    if (job !== undefined) connection.carry(job);
    else if (closed) connection.close();
    else {
      idle.push(connection);
      sweeping ??= setTimeout(sweep, SWEEP_MS).unref();
    }
  }

  function sweep(): void {
    sweeping = null;
    const now = performance.now();
    for (const connection of idle) if (!connection.isFree(now)) connection.close();
    if (idle.length > 0) sweeping = setTimeout(sweep, SWEEP_MS).unref();
  }

  function gone(connection: Connection): void {
    held.delete(connection);
    const at = idle.indexOf(connection);
    if (at >= 0) idle.splice(at, 1);
    dispatch();
  }

  function expire(job: Job): void {
    const late = new DOMException('The time for one submission is over', 'TimeoutError');
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    job.settle(job.carrier === null ? new NeverLeft(late) : late);
    job.carrier?.close();
  }

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(() => expire(job), timeouts.total);
        const job: Job = {
          request,
          carrier: null,
          settle(result) {
            clearTimeout(timer);
            if (result instanceof Error) reject(result);
            else resolve(result);
          },
        };
        waiting.push(job);
        dispatch();
      }),
    close() {
      closed = true;
      for (const connection of [...idle]) connection.close();
    },
  };
}
