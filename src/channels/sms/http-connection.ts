import type { Socket } from 'node:net';
import { answerIn, type HttpAnswer } from './http-answer.ts';

/** One request in the pool's hands. */
export type Job = {
  /** the whole request, a character a byte (latin1) */
  request: string;
  /** the connection that it was written to; null while it waits */
  carrier: Connection | null;
  /** Says what became of it; the first word counts. */
  settle(result: HttpAnswer | Error): void;
};

/** One open connection, which carries one request at a time. */
export type Connection = {
  /** not in use, and as far as is known not closed by the server either */
  isFree(now: number): boolean;
  /** Writes a request. Only while it is free. */
  carry(job: Job): void;
  /** Nothing more is wanted of it. */
  close(): void;
};

/** What a connection tells the pool. */
export type Desk = {
  /** It may carry another request. */
  rest(connection: Connection): void;
  /** It is closed. */
  gone(connection: Connection): void;
};

/** A server that names no time keeps a silent connection for 5 s at least, so one is used for this long. */
const KEPT_MS = 4_000;
/** It may be closed a little earlier than the server says, or our bytes may be late. */
const SOONER_MS = 1_000;

/** What the server closes while it is silent is never written to; what closes while it is asked leaves a doubt. */
export function holdConnection(socket: Socket, desk: Desk): Connection {
  let job: Job | null = null;
  let read = '';
  let ended = false;
  let fault: Error | null = null;
  let keptUntil = performance.now() + KEPT_MS;

  function look(): void {
    if (job === null) throw new Error('The server spoke without being asked');
    const answer = answerIn(read, ended);
    if (answer === null) return;
    const kept = keptFor(answer);
    const stays = !ended && answer.keeps && kept > 0 && answer.length === read.length;
    keptUntil = performance.now() + kept;
    read = '';
    job.settle(answer);
    job = null;
    if (stays) desk.rest(connection);
    else socket.destroy();
  }

  const connection: Connection = {
    isFree: (now) => job === null && !ended && socket.writable && now < keptUntil,
    carry(next) {
      job = next;
      next.carrier = connection;
      socket.write(next.request, 'latin1');
    },
    close: () => socket.destroy(),
  };
  socket.setEncoding('latin1');
  socket.on('error', (error) => (fault = error));
  socket.on('data', (chunk: string) => {
    read += chunk;
    orClose(socket, look);
  });
  socket.on('end', () => {
    ended = true;
    if (job !== null) orClose(socket, look);
    socket.destroy();
  });
  socket.on('close', () => {
    job?.settle(fault ?? new Error('The connection was closed before its answer was whole'));
    desk.gone(connection);
  });
  return connection;
}

/** What cannot be understood ends the connection; what was asked over it is then in doubt. */
function orClose(socket: Socket, look: () => void): void {
  try {
    look();
  } catch (error) {
    socket.destroy(error as Error);
  }
}

const TOLD = /\r\nkeep-alive:[^\r]*\btimeout=(\d{1,6})/i;

/** For how many ms the server keeps the connection open from now on. */
function keptFor({ head }: HttpAnswer): number {
  const told = TOLD.exec(head)?.[1];
  return told === undefined ? KEPT_MS : Math.min(KEPT_MS, Number(told) * 1_000 - SOONER_MS);
}
