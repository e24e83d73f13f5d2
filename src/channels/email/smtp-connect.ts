import { isIP, type Socket } from 'node:net';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionAuth } from 'nodemailer/lib/smtp-connection';
import { broken } from './smtp-session.ts';

export type ConnectOptions = {
  /** smtp://user:password@host:587 or smtps://…; its query may hold nodemailer's connection options */
  url: string;
  /** our name in EHLO */
  hostname: string;
  timeouts: SmtpTimeouts;
};

/**
 * Milliseconds. `connect` covers DNS, TCP, TLS and the greeting; `reply` is the longest silence in between;
 * `total` is the whole of one submission and must stay under the lease and its grace (40 s).
 */
export type SmtpTimeouts = { connect: number; reply: number; total: number };

type Given = ReturnType<typeof parseConnectionUrl>;

/** A connection that is greeted, encrypted and logged in, all by nodemailer. */
export type Opened = {
  connection: SMTPConnection;
  /** what is written to and read from: after STARTTLS the encrypted one */
  socket: Socket;
  /** RFC 2920 */
  pipelining: boolean;
  /** RFC 1870: the largest message in bytes that the server takes; null = it names no limit */
  maxSize: number | null;
};

/**
 * Opens a connection. Rejects with nodemailer's error, which `outcomeOf` reads.
 *
 * @param signal gives up while it is being opened; has no effect later
 */
export async function openConnection(options: ConnectOptions, signal: AbortSignal): Promise<Opened> {
  const { url, hostname, timeouts } = options;
  const given = parseConnectionUrl(url);
  const connection = new SMTPConnection({
    name: hostname,
    connectionTimeout: timeouts.connect,
    dnsTimeout: timeouts.connect,
    greetingTimeout: timeouts.connect,
    socketTimeout: timeouts.reply,
    ...given,
    requireTLS: needsTls(url) || given['requireTLS'] === true,
  });
  const giveUp = (): void => connection.close();
  signal.addEventListener('abort', giveUp);
  try {
    return await prepare(connection, given);
  } finally {
    signal.removeEventListener('abort', giveUp);
  }
}

async function prepare(connection: SMTPConnection, given: Given): Promise<Opened> {
  const ehlo = await greet(connection);
  const auth = authOf(given);
  if (auth !== null && (connection.allowsAuth || given['forceAuth'] === true)) await login(connection, auth);
  const socket = connection._socket;
  if (!socket || connection.destroyed) throw broken('ECONNECTION', 'Connection closed unexpectedly');
  const offered = offeredIn(ehlo);
  // For a server that offers it and cannot do it: smtp://…?pipelining=false
  return { connection, socket, ...offered, pipelining: offered.pipelining && given['pipelining'] !== false };
}

/** Connects as far as the answer to EHLO (the one under TLS, where there is TLS) and returns it. */
function greet(connection: SMTPConnection): Promise<string> {
  return new Promise((resolve, reject) => {
    // Stays on for good: an error nobody listens to would end the process. What it means is seen at 'end', too.
    connection.on('error', reject);
    connection.once('end', () => reject(broken('ECONNECTION', 'Connection closed unexpectedly')));
    connection.connect((error) => {
      if (error === undefined) resolve(connection.lastServerResponse || '');
      else reject(error);
    });
  });
}

function login(connection: SMTPConnection, auth: SMTPConnectionAuth): Promise<void> {
  return new Promise((resolve, reject) => {
    const refuse = (error: Error): void => {
      reject(error);
      connection.close();
    };
    connection.once('error', reject);
    connection.once('end', () => reject(broken('ECONNECTION', 'Connection closed unexpectedly')));
    connection.login(auth, (error) => (error === null ? resolve() : refuse(error)));
  });
}

function authOf(given: Given): SMTPConnectionAuth | null {
  if (given.auth === undefined) return null;
  const method = given['authMethod'];
  return { ...given.auth, credentials: { ...given.auth }, method: typeof method === 'string' && method };
}

function offeredIn(ehlo: string): Pick<Opened, 'pipelining' | 'maxSize'> {
  const size = Number(/^250[ -]SIZE[ =](\d+)\s*$/im.exec(ehlo)?.[1] ?? 0);
  return { pipelining: /^250[ -]PIPELINING\s*$/im.test(ehlo), maxSize: size === 0 ? null : size };
}

/** A password never leaves the machine in clear: STARTTLS is required wherever one is sent beyond loopback. */
function needsTls(url: string): boolean {
  const { hostname, password } = new URL(url);
  const loopback = hostname === 'localhost' || (isIP(hostname) === 4 && hostname.startsWith('127.'));
  return password !== '' && !loopback && hostname !== '[::1]';
}
