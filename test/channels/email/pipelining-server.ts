import { createServer, type AddressInfo, type Socket } from 'node:net';

/** What is answered about one message; what is left out is answered as a sound server would. */
export type Answers = { MAIL?: string; RCPT?: string; DATA?: string; end?: string };

export type Behaviour = {
  /** message number → its answers */
  script?: Record<number, Answers>;
  /** closes the first connection after so many bytes of its replies */
  cutAfter?: number;
  /** as a reset, which may also take back what was sent before */
  reset?: boolean;
  /** sends every byte on its own */
  trickle?: boolean;
  /** lines of the EHLO reply beyond the name */
  offers?: readonly string[];
  /** milliseconds before each reply */
  delay?: number;
};

/** One whole message that the server answered with a yes, even if that yes was cut. */
export type Taken = { to: string; body: string };

export type PipeliningServer = {
  url: string;
  /** messages taken for good */
  taken: Taken[];
  /** what a client that keeps to RFC 2920 and RFC 5321 never does */
  breaches: string[];
  /** bytes of replies on the first connection */
  written(): number;
  connections(): number;
  /** how often an envelope came in one piece with the body before it */
  merged(): number;
  stop(): Promise<void>;
};

const numberOf = (line: string): number => Number(/<[a-z]+(\d+)@/.exec(line)?.[1] ?? -1);

type Transaction = { answers: Answers; sender: boolean; to: string[] };

/** A small SMTP server with a state of its own, which offers PIPELINING and can be told to misbehave. */
export async function pipeliningServer(behaviour: Behaviour = {}): Promise<PipeliningServer> {
  const { script = {}, cutAfter = Infinity, offers = ['PIPELINING'] } = behaviour;
  const taken: Taken[] = [];
  const breaches: string[] = [];
  const sockets = new Set<Socket>();
  let written = 0;
  let connections = 0;
  let merged = 0;

  function talk(socket: Socket): void {
    const first = ++connections === 1;
    let transaction: Transaction = { answers: {}, sender: false, to: [] };
    let unread = '';
    let body = false;
    let later = Promise.resolve();

    const cut = (): unknown => (behaviour.reset === true ? socket.resetAndDestroy() : socket.end());
    const send = (text: string): void => {
      const left = first ? cutAfter - written : Infinity;
      const part = text.slice(0, left);
      if (first) written += part.length;
      if (behaviour.trickle === true) for (const byte of part) socket.write(byte);
      else if (part !== '') socket.write(part);
      if (part.length < text.length || (first && written >= cutAfter)) {
        unread = '';
        socket.removeAllListeners('data').resume();
        cut();
      }
    };
    const reply = (line: string): void => {
      const text = line.endsWith('\r\n') ? line : `${line}\r\n`;
      if (behaviour.delay === undefined) {
        send(text);
        return;
      }
      later = later.then(() => new Promise((go) => setTimeout(go, behaviour.delay))).then(() => send(text));
    };

    const commands: Record<string, (line: string) => void> = {
      EHLO: () => reply(['250-test', ...offers.map((one) => `250-${one}`), '250 HELP'].join('\r\n')),
      RSET: () => {
        transaction = { answers: {}, sender: false, to: [] };
        reply('250 reset');
      },
      MAIL(line) {
        if (transaction.sender) {
          reply('503 nested');
          return;
        }
        transaction = { answers: script[numberOf(line)] ?? {}, sender: false, to: [] };
        const answer = transaction.answers.MAIL ?? '250 ok';
        transaction.sender = answer.startsWith('2');
        reply(answer);
      },
      RCPT(line) {
        if (!transaction.sender) {
          reply('503 no sender');
          return;
        }
        const answer = transaction.answers.RCPT ?? '250 ok';
        if (answer.startsWith('2')) transaction.to.push(/<(.*)>/.exec(line)?.[1] ?? '');
        reply(answer);
      },
      DATA() {
        if (unread !== '') breaches.push('something follows DATA in its group');
        const answer = transaction.answers.DATA ?? (transaction.to.length > 0 ? '354 go' : '503 nobody');
        body = answer.startsWith('354');
        reply(answer);
      },
      QUIT: () => reply('221 bye'),
    };

    const finish = (text: string): void => {
      if (unread.startsWith('MAIL')) merged++;
      const answer = transaction.answers.end ?? (transaction.to.length > 0 ? '250 queued' : '554 nobody');
      if (transaction.to.length === 0 && text !== '') breaches.push('a body for nobody');
      if (answer.startsWith('25')) for (const to of transaction.to) taken.push({ to, body: text });
      transaction = { answers: {}, sender: false, to: [] };
      reply(answer);
    };

    socket.on('error', () => socket.destroy());
    socket.on('data', (chunk) => {
      unread += chunk.toString('latin1');
      for (;;) {
        // an empty message is a dot alone
        const ending = body && !unread.startsWith('.\r\n') ? '\r\n.\r\n' : '\r\n';
        const at = unread.indexOf(ending);
        if (at < 0) return;
        const text = unread.slice(0, at);
        unread = unread.slice(at + ending.length);
        if (body) {
          body = false;
          finish(text === '.' ? '' : text);
          continue;
        }
        const command = commands[text.slice(0, 4)];
        if (command === undefined) breaches.push(`no command: ${text.slice(0, 40)}`);
        command?.(text);
      }
    });
    reply('220 test');
  }

  const server = createServer((socket) => {
    sockets.add(socket.setNoDelay(true));
    talk(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken,
    breaches,
    written: () => written,
    connections: () => connections,
    merged: () => merged,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
