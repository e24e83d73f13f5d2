import type { SubmitResult } from '../channel.ts';
import type { Route } from './message.ts';
import type { SmtpError } from './outcome.ts';

export type OutgoingMail = {
  route: Route;
  /** the whole message, one character a byte (latin1), every line ended by CRLF; without the final dot */
  bytes: string;
  /** its writer knows that no line begins with a dot: none is looked for */
  dotless: boolean;
};

/** One mail in the pool's hands. */
export type Job = OutgoingMail & {
  /** whether a byte of the message may have been written: from then on only a whole "no" to it is a no */
  begun: boolean;
  /** the session that has it; null while it waits */
  carrier: Session | null;
  settled: boolean;
  /** when its time is over, in milliseconds of this process (`performance.now`) */
  until: number;
  /** Says what became of it; the first word counts. */
  settle(result: SubmitResult): void;
};

/** One open connection that carries mails, one after the other or nested as the protocol allows. */
export type Session = {
  /** Takes what waits, if it has room. */
  wake(): void;
  /** The job was settled from outside, as its time is over: nothing more of it may be written. */
  abandon(job: Job): void;
  /** Says goodbye. Only for a session that holds nothing. */
  quit(): void;
};

/** What a session asks of the pool. */
export type Desk = {
  /** the next mail; null = none waits, or this session has carried its share */
  take(): Job | null;
  /** Another session may have it: not a byte of it was written, and the server has said nothing about it. */
  giveBack(job: Job): void;
  /** The session holds nothing and waits to be woken. */
  rest(): void;
  /** The session is over; it holds nothing. */
  gone(): void;
};

const QUEUED = /\bqueued as ([\w.-]+)/i;
/** Microsoft's servers put a Message-ID of their own into the mail. */
const RENAMED = /^250 2\.0\.0 OK (<[^<>\s]+>)/;

/** The server's word after a whole message, when it is a yes (25x); its name for the message, where it gives one. */
export function acceptedBy(response: string, renamed: string | null = null): SubmitResult | null {
  if (!/^25\d(?:[ -]|$)/.test(response)) return null;
  const name = QUEUED.exec(response)?.[1] ?? renamed ?? RENAMED.exec(response)?.[1] ?? null;
  return { outcome: 'accepted', providerMessageId: name };
}

type Command = 'MAIL FROM' | 'RCPT TO' | 'DATA';

/** A refusal as nodemailer words it, so that one table judges both ways of sending. */
export function refusal(command: Command, response: string, begun: boolean): SmtpError {
  const error: SmtpError = new Error(`${command} refused`);
  return Object.assign(error, {
    code: begun ? 'EMESSAGE' : 'EENVELOPE',
    command,
    response: Buffer.from(response, 'latin1').toString(),
    responseCode: Number(response.slice(0, 3)),
  });
}

/** The connection is of no more use: closed, or the server says what no server may say here. */
export function broken(code: 'ECONNECTION' | 'EPROTOCOL' | 'EABORT', message: string): SmtpError {
  return Object.assign<Error, SmtpError>(new Error(message), { name: 'SmtpError', message, code });
}

/** Whether a reply is a whole "no" to what was asked: 4xx not now, 5xx not ever. */
export function isRefusal(code: number): boolean {
  return code >= 400 && code <= 599;
}
