import { outcomeOf, type SmtpError } from './outcome.ts';
import type { Opened } from './smtp-connect.ts';
import { createReplyReader, type Reply } from './smtp-reply.ts';
import { acceptedBy, broken, isRefusal, refusal, type Desk, type Job, type Session } from './smtp-session.ts';

/** The command whose reply comes next; `dot` ends an empty message that has nobody to go to. */
type Step = 'RSET' | 'MAIL' | 'RCPT' | 'DATA' | 'dot';
type Envelope = { job: Job; step: Step; refused: SmtpError | null };

const NEXT: Partial<Record<Step, Step>> = { RSET: 'MAIL', MAIL: 'RCPT', RCPT: 'DATA' };
const CLOSED = 'Connection closed unexpectedly';

/**
 * Mails over one connection to a server that offers PIPELINING (RFC 2920): a body and the next mail's whole
 * envelope leave in one write, so a mail costs one round trip. DATA ends a group, as it must: a body is
 * written only after the 354 to its own DATA, with MAIL and RCPT granted before it. So at most two mails are
 * on a connection: one whose body is out, and one of which not a byte can be.
 *
 * nodemailer has opened the connection, and still watches it for errors, silence and its end; only what the
 * server says is read here.
 */
export function createPipeline({ connection, socket }: Opened, desk: Desk): Session {
  const replies = createReplyReader();
  let sending: Job | null = null;
  let opening: Envelope | null = null;
  /** the server has answered a whole message on this connection: that it goes away now is no news about the server */
  let used = false;
  /** a refused transaction may still be open over there */
  let stale = false;
  let over = false;

  function heard(chunk: Buffer): void {
    replies.push(chunk);
    for (let reply = replies.next(); reply !== null && !over; reply = replies.next()) {
      if (reply === 'garbled') end(broken('EPROTOCOL', 'The server sent what is no reply'));
      else if (sending !== null) ended(sending, reply);
      else if (opening !== null) answered(opening, reply);
      else end(broken('EPROTOCOL', `Nothing was asked: ${reply.text}`));
    }
  }

  /** Writes `first` and behind it the envelope of the next mail, if one waits. */
  function write(first: string): void {
    const job = desk.take();
    if (job === null && first === '') {
      desk.rest();
      return;
    }
    socket.write(job === null ? first : first + envelopeOf(job), 'latin1');
  }

  function envelopeOf(job: Job): string {
    const { from, to } = job.route;
    const reset = stale ? 'RSET\r\n' : '';
    opening = { job, step: stale ? 'RSET' : 'MAIL', refused: null };
    stale = false;
    return `${reset}MAIL FROM:<${from}>\r\nRCPT TO:<${to}>\r\nDATA\r\n`;
  }

  /** The reply to a whole message. */
  function ended(job: Job, { code, text }: Reply): void {
    const accepted = acceptedBy(text);
    sending = null;
    used = true;
    if (accepted !== null) {
      job.settle(accepted);
      goOn();
      return;
    }
    const strange = 'The answer to the message is no answer to it';
    const error = isRefusal(code) ? refusal('DATA', text, true) : broken('EPROTOCOL', strange);
    job.settle(outcomeOf(error, true));
    if (isRefusal(code) && code !== 421) goOn();
    else end(error);
  }

  /** The reply to one command of an envelope. */
  function answered(envelope: Envelope, reply: Reply): void {
    const { code, text } = reply;
    const { step } = envelope;
    if (step === 'DATA') answeredData(envelope, reply);
    else if (step === 'dot') letGo(envelope);
    else if (code >= 200 && code <= 299) envelope.step = NEXT[step] ?? step;
    else if (step === 'RSET' || !isRefusal(code)) end(broken('EPROTOCOL', text));
    else {
      envelope.refused ??= refusal(step === 'MAIL' ? 'MAIL FROM' : 'RCPT TO', text, false);
      envelope.step = NEXT[step] ?? step;
      if (code === 421) end(broken('ECONNECTION', text));
    }
  }

  function answeredData(envelope: Envelope, { code, text }: Reply): void {
    if (isRefusal(code)) {
      envelope.refused ??= refusal('DATA', text, false);
      stale = true;
      if (code === 421) end(broken('ECONNECTION', text));
      else letGo(envelope);
    } else if (code !== 354 || replies.more()) {
      // What comes behind the 354 is an answer to nothing, and must not be taken for the one to the message.
      end(broken('EPROTOCOL', text));
    } else if (envelope.refused === null) {
      sendBody(envelope.job);
    } else if (envelope.refused.command === 'RCPT TO') {
      // It took DATA for nobody; an empty message has nobody to go to (RFC 2920, section 3.1).
      envelope.step = 'dot';
      socket.write('.\r\n');
    } else {
      // It refused the sender and takes DATA all the same: not to be trusted even with an empty message.
      end(broken('EPROTOCOL', text));
    }
  }

  function sendBody(job: Job): void {
    if (job.settled) {
      // Its time was over before its turn came; only closing says so without sending it.
      end(broken('EABORT', 'Too late'));
    } else if (!socket.writable) {
      end(broken('ECONNECTION', CLOSED));
    } else {
      opening = null;
      sending = job;
      job.begun = true;
      const body = job.dotless ? `${job.bytes}.\r\n` : dotted(job.bytes);
      job.bytes = ''; // it is never written again, and weighs on the collector while the answer is waited for
      write(body);
    }
  }

  /** A refused mail leaves the connection to the next one. */
  function letGo({ job, refused }: Envelope): void {
    opening = null;
    used = true;
    if (refused !== null) job.settle(outcomeOf(refused, false));
    goOn();
  }

  function goOn(): void {
    if (opening !== null) return;
    if (socket.writable) write('');
    else end(broken('ECONNECTION', CLOSED));
  }

  function end(error: SmtpError): void {
    if (over) return;
    over = true;
    sending?.settle(outcomeOf(error, true));
    if (opening !== null) {
      const { job, refused } = opening;
      if (refused !== null) job.settle(outcomeOf(refused, false));
      else if (used || sending !== null) desk.giveBack(job);
      else job.settle(outcomeOf(error, false));
    }
    sending = opening = null;
    connection.close();
    desk.gone();
  }

  for (const listener of socket.listeners('data')) socket.off('data', listener as (chunk: Buffer) => void);
  socket.on('data', heard);
  connection.on('error', end);
  connection.once('end', () => end(broken('ECONNECTION', CLOSED)));

  return {
    wake() {
      if (!over && sending === null) goOn();
    },
    abandon(job) {
      // One that waits behind another's body is dropped when its turn comes: see sendBody.
      if (job === sending || sending === null) end(broken('EABORT', 'Too late'));
    },
    quit() {
      socket.write('QUIT\r\n');
      end(broken('ECONNECTION', 'Closed by us'));
    },
  };
}

/** RFC 5321 4.5.2. */
function dotted(bytes: string): string {
  const risky = bytes.startsWith('.') || bytes.includes('\n.') || bytes.includes('\r.');
  const safe = risky ? bytes.replace(/\r\n|\r|\n/g, '\r\n').replace(/^\./gm, '..') : bytes;
  return safe + (safe.endsWith('\r\n') ? '.\r\n' : '\r\n.\r\n');
}
