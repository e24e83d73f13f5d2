import { createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** The points of an SMTP dialogue at which a scripted server may answer otherwise. */
export type Stage = 'greeting' | 'EHLO' | 'AUTH' | 'MAIL' | 'RCPT' | 'DATA' | 'body' | 'end';

/** A line is sent as written (its end included), but for two words: `cut` closes the connection, `stall` says nothing more. */
export type Script = Partial<Record<Stage, string | { thenCut: string }>>;

const REPLIES: Record<Exclude<Stage, 'body'>, string> = {
  greeting: '220 test ESMTP\r\n',
  EHLO: '250-test\r\n250 8BITMIME\r\n',
  AUTH: '235 ok\r\n',
  MAIL: '250 ok\r\n',
  RCPT: '250 ok\r\n',
  DATA: '354 go on\r\n',
  end: '250 2.0.0 Ok: queued as 4XyZ12\r\n',
};

export type ScriptedServer = {
  url: string;
  /** messages whose final dot arrived, whatever was answered */
  taken(): number;
  connections(): number;
  stop(): Promise<void>;
};

/** A raw TCP server that speaks just enough SMTP to fail at any chosen point. */
export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  let taken = 0;
  let connections = 0;
  const sockets = new Set<Socket>();

  const server = createServer((socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    const play = (stage: Stage, usual: string): void => {
      const line = script[stage] ?? usual;
      if (line === 'cut') socket.destroy();
      else if (line === 'stall') socket.pause();
      else if (typeof line === 'string') socket.write(line);
      else socket.end(line.thenCut);
    };
    let buffer = '';
    let inBody = false;
    socket.on('data', (chunk) => {
      buffer += chunk.toString('latin1');
      if (inBody && script.body !== undefined && !socket.destroyed) {
        play('body', '');
        return;
      }
      for (;;) {
        const ending = inBody ? '\r\n.\r\n' : '\r\n';
        const at = buffer.indexOf(ending);
        if (at < 0 || socket.destroyed) return;
        const text = buffer.slice(0, at);
        buffer = buffer.slice(at + ending.length);
        if (inBody) {
          inBody = false;
          taken++;
          play('end', REPLIES.end);
          continue;
        }
        const verb = text.slice(0, 4).toUpperCase();
        if (verb === 'EHLO' || verb === 'AUTH' || verb === 'MAIL' || verb === 'RCPT')
          play(verb, REPLIES[verb]);
        else if (verb === 'DATA') {
          inBody = script.DATA === undefined;
          play('DATA', REPLIES.DATA);
        } else socket.write(verb === 'QUIT' ? '221 bye\r\n' : '250 ok\r\n');
      }
    });
    play('greeting', REPLIES.greeting);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    taken: () => taken,
    connections: () => connections,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
