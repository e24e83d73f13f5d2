import { setMaxListeners } from 'node:events';
import type { SubmitResult } from '../channel.ts';
import { outcomeOf, type SmtpError } from './outcome.ts';
import { openConnection, type ConnectOptions, type Opened } from './smtp-connect.ts';
import { createLockstep } from './smtp-lockstep.ts';
import { createPipeline } from './smtp-pipeline.ts';
import { broken, type Job, type OutgoingMail, type Session } from './smtp-session.ts';

export type PoolOptions = ConnectOptions & { maxConnections: number };

export type SmtpPool = {
  /** Hands over one mail, within `timeouts.total`. Accepted under the server's name for it, null where it gives none. */
  send(mail: OutgoingMail): Promise<SubmitResult>;
  /** Closes connections. Only when no `send` is under way. */
  close(): void;
};

/** After so many mails a connection is replaced: servers are entitled to a limit of their own. */
const MAX_MESSAGES = 1_000;
/** A server that takes fewer connections than we would open is not asked for more until then. */
const ENOUGH_FOR_MS = 30_000;
/** What can stand between angle brackets and nothing else. */
const PATH = /^[\x21-\x3b\x3d\x3f-\x7e]*$/;

/** Mails over a few kept connections to one server, pipelined where it offers that. */
export function createSmtpPool(options: PoolOptions): SmtpPool {
  const waiting: Job[] = [];
  /** what was handed over and is not settled, the oldest first; one timer watches it */
  const unsettled = new Set<Job>();
  let watch: NodeJS.Timeout | null = null;
  const sessions = new Set<Session>();
  /** sessions that hold nothing, with the timers that will end them */
  const idle = new Map<Session, NodeJS.Timeout>();
  let opening = 0;
  let most = options.maxConnections;
  const closing = new AbortController();
  setMaxListeners(0, closing.signal); // one for each connection while it is being opened

  function dispatch(): void {
    const [session] = idle.keys();
    if (session !== undefined) rouse(session).wake();
    else if (sessions.size + opening < most && waiting.length > opening) void open();
  }

  function rouse(session: Session): Session {
    clearTimeout(idle.get(session));
    idle.delete(session);
    return session;
  }

  async function open(): Promise<void> {
    opening++;
    try {
      hold(await openConnection(options, closing.signal));
    } catch (error) {
      notOpened(error as SmtpError);
    } finally {
      opening--;
    }
  }

  /** Others may still carry what waits; when there are none, what waits fares as this attempt did. */
  function notOpened(error: SmtpError): void {
    const others = sessions.size + opening - 1;
    most = others > 0 ? others : options.maxConnections;
    if (others > 0) {
      setTimeout(() => (most = options.maxConnections), ENOUGH_FOR_MS).unref();
      return;
    }
    for (const job of waiting.splice(0)) job.settle(outcomeOf(error, false));
  }

  function hold(opened: Opened): void {
    let left = MAX_MESSAGES;
    const session: Session = (opened.pipelining ? createPipeline : createLockstep)(opened, {
      take() {
        const job = left > 0 ? nextWithin(opened.maxSize) : null;
        if (job === null) return null;
        left--;
        job.carrier = session;
        return job;
      },
      giveBack(job) {
        job.carrier = null;
        if (!job.settled) waiting.unshift(job);
        dispatch();
      },
      rest() {
        if (closing.signal.aborted || left === 0) session.quit();
        else idle.set(session, setTimeout(() => rouse(session).quit(), options.timeouts.reply / 2).unref());
      },
      gone() {
        rouse(session);
        sessions.delete(session);
        dispatch();
      },
    });
    sessions.add(session);
    session.wake();
  }

  /** What is too long for the server is refused without asking it (RFC 1870, section 6.1). */
  function nextWithin(maxSize: number | null): Job | null {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      if (maxSize === null || job.bytes.length <= maxSize) return job;
      job.settle(tooLarge(maxSize));
    }
    return null;
  }

  /** Sees to it that the oldest expires in time: all have the same time, so the others come after it. */
  function watchOldest(): void {
    const [oldest] = unsettled;
    watch = oldest === undefined ? null : setTimeout(expireDue, oldest.until - performance.now());
  }

  function expireDue(): void {
    const now = performance.now();
    for (const job of unsettled) {
      if (job.until > now) break;
      expire(job);
    }
    watchOldest();
  }

  function forget(job: Job): void {
    unsettled.delete(job);
    if (unsettled.size > 0 || watch === null) return;
    clearTimeout(watch);
    watch = null;
  }

  function enqueue(mail: OutgoingMail, resolve: (result: SubmitResult) => void): void {
    const job = jobOf(mail, performance.now() + options.timeouts.total, (result) => {
      forget(job);
      resolve(result);
    });
    unsettled.add(job);
    waiting.push(job);
    if (watch === null) watchOldest();
    dispatch();
  }

  function expire(job: Job): void {
    const at = waiting.indexOf(job);
    if (at >= 0) waiting.splice(at, 1);
    const { carrier } = job;
    job.settle(outcomeOf(broken('EABORT', 'The time for one submission is over'), job.begun));
    carrier?.abandon(job);
  }

  return {
    send(mail) {
      if (!PATH.test(mail.route.from) || !PATH.test(mail.route.to)) return Promise.resolve(notAPath());
      return new Promise((resolve) => enqueue(mail, resolve));
    },
    close() {
      closing.abort();
      for (const session of [...idle.keys()]) rouse(session).quit();
    },
  };
}

function jobOf(
  { route, bytes, dotless }: OutgoingMail,
  until: number,
  resolve: (result: SubmitResult) => void,
): Job {
  const job: Job = {
    route,
    bytes,
    dotless,
    until,
    begun: false,
    carrier: null,
    settled: false,
    settle(result) {
      if (job.settled) return;
      job.settled = true;
      resolve(result);
    },
  };
  return job;
}

function tooLarge(maxSize: number): SubmitResult {
  const detail = `The server takes messages of up to ${maxSize} bytes.`;
  return { outcome: 'rejected', reason: 'too-large', providerCode: null, detail };
}

function notAPath(): SubmitResult {
  const detail = 'An address holds what SMTP cannot carry.';
  return { outcome: 'rejected', reason: 'refused', providerCode: null, detail };
}
