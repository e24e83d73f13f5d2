import { Readable } from 'node:stream';
import { outcomeOf, type SmtpError } from './outcome.ts';
import type { Opened } from './smtp-connect.ts';
import { acceptedBy, broken, isRefusal, type Desk, type Job, type Session } from './smtp-session.ts';

type Sent = { response: string; serverMessageId?: string | undefined };

/** One mail at a time over nodemailer's own connection: for servers that offer no PIPELINING. */
export function createLockstep({ connection }: Opened, desk: Desk): Session {
  let held: Job | null = null;
  let used = false;

  function carry(): void {
    if (held !== null || connection.destroyed) return;
    const job = desk.take();
    if (job === null) {
      desk.rest();
      return;
    }
    held = job;
    const { from, to } = job.route;
    connection.send({ from, to: [to] }, bodyOf(job), (error, info) => {
      if (held !== job) return;
      held = null;
      if (error === null) taken(job, info);
      else failed(job, error);
    });
  }

  function taken(job: Job, info: Sent): void {
    const accepted = acceptedBy(info.response, info.serverMessageId ?? null);
    // nodemailer takes any reply that starts with a 2 for a yes.
    job.settle(accepted ?? outcomeOf(broken('EPROTOCOL', 'The answer to the message is no reply'), true));
    used = true;
    if (accepted === null) connection.close();
    else setImmediate(carry);
  }

  function failed(job: Job, error: SmtpError): void {
    const code = error.responseCode ?? 0;
    if (!job.begun && used && !isRefusal(code)) desk.giveBack(job);
    else job.settle(outcomeOf(error, job.begun));
    used = true;
    if (!isRefusal(code) || code === 421 || connection.destroyed) connection.close();
    else connection.reset((broke) => (broke === null ? carry() : connection.close()));
  }

  connection.once('end', () => {
    desk.gone();
    // nodemailer tells the sender of a mail after this event, if at all.
    setImmediate(() => {
      const job = held;
      held = null;
      if (job !== null) failed(job, broken('ECONNECTION', 'Connection closed unexpectedly'));
    });
  });

  return { wake: carry, abandon: () => connection.close(), quit: () => connection.quit() };
}

/** The message as a stream, which is read when it is written: that is how we know whether it was begun. */
function bodyOf(job: Job): Readable {
  const body = new Readable({
    read() {
      job.begun = true;
      body.push(job.bytes, 'latin1');
      body.push(null);
    },
  });
  return body;
}
