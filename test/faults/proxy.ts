import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** What is done to one connection. Bytes are those of replies: what comes back from the receiver. */
export type Treatment =
  | { kind: 'pass' }
  /** every reply comes so much later; asked anew for each, which keep their order */
  | { kind: 'slow'; ms: () => number }
  /** after so many bytes of replies the connection ends; `reset`: without a goodbye */
  | { kind: 'cut'; after: number; reset: boolean }
  /** after so many bytes of replies nothing comes any more, and the connection stays open */
  | { kind: 'silent'; after: number }
  /** the receiver is not asked: this is said at once, and the connection ends */
  | { kind: 'say'; text: string };

export type ProxyOptions = {
  /** a connection's bytes are counted from behind the first occurrence of this in its replies; null = from its first */
  countedFrom: string | null;
  /** replies are kept, for `said`; a database's are too many */
  keeps: boolean;
};

const PASS: Treatment = { kind: 'pass' };

/** A port on loopback that leads to a receiver's and does to its connections what networks do. */
export async function aFaultProxy(target: number, options: Partial<ProxyOptions> = {}) {
  const { countedFrom = null, keeps = true } = options;
  const sockets = new Set<Socket>();
  const cutAt = new Set<number>();
  let treatmentOf: (connection: number) => Treatment = () => PASS;
  let connections = 0;
  let broken = 0;
  let replies = '';

  function pair(inside: Socket): void {
    const treatment = treatmentOf(connections++);
    keep(inside);
    if (treatment.kind === 'say') {
      inside.end(treatment.text);
      return;
    }
    const outside = keep(connect(target, '127.0.0.1'));
    inside.pipe(outside);
    inside.on('close', () => outside.destroy());
    outside.on('close', () => inside.end());
    answer({ inside, outside }, treatment);
  }

  function keep(socket: Socket): Socket {
    sockets.add(socket.setNoDelay(true));
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  }

  /** Hands replies on, as far as the treatment lets them through. */
  function answer({ inside, outside }: { inside: Socket; outside: Socket }, treatment: Treatment): void {
    const counted = createCounter(countedFrom);
    let due = 0;
    outside.on('data', (chunk: Buffer) => {
      if (keeps) replies += chunk.toString('latin1');
      if (treatment.kind === 'slow') {
        due = Math.max(due, performance.now() + treatment.ms());
        setTimeout(() => inside.writable && inside.write(chunk), due - performance.now());
      }
      if (treatment.kind === 'pass') inside.write(chunk);
      if (treatment.kind !== 'cut' && treatment.kind !== 'silent') return;
      const through = counted.upTo(treatment.after, chunk);
      inside.write(chunk.subarray(0, through));
      if (through === chunk.length) return;
      broken++;
      cutAt.add(treatment.after);
      outside.removeAllListeners('data').resume();
      if (treatment.kind === 'silent') return;
      if (treatment.reset) inside.resetAndDestroy();
      else inside.destroySoon();
    });
  }

  const server = createServer(pair);
  const open = (port: number): Promise<void> =>
    new Promise((resolve) => server.listen(port, '127.0.0.1', resolve));
  await open(0);
  const { port } = server.address() as AddressInfo;

  /** Refuses whoever comes, and resets who is there. @returns how many were */
  async function shut(): Promise<number> {
    const closed = new Promise((resolve) => server.close(resolve));
    const there = [...sockets];
    for (const socket of there) socket.resetAndDestroy();
    await closed;
    broken += there.length / 2;
    return there.length / 2;
  }

  return {
    port,
    /** from now on, for connections that come: the first is 0 */
    treat(treatment: (connection: number) => Treatment): void {
      connections = 0;
      treatmentOf = treatment;
    },
    open: () => open(port),
    shut,
    /** how many connections were broken: on each, at most one message was in doubt */
    broken: () => broken,
    /** the positions at which replies were in truth cut */
    cutAt: () => cutAt,
    /** how often the receiver said something */
    said: (words: string): number => replies.split(words).length - 1,
    async stop(): Promise<void> {
      if (server.listening) await shut();
    },
  };
}
export type FaultProxy = Awaited<ReturnType<typeof aFaultProxy>>;

/** Counts a stream's bytes from behind a mark that may come in pieces. */
function createCounter(mark: string | null) {
  let before = '';
  let seen = mark === null ? 0 : null;
  return {
    /** @returns how much of a chunk lies before the byte at `position` */
    upTo(position: number, chunk: Buffer): number {
      let start = 0;
      if (seen === null && mark !== null) {
        const whole = before + chunk.toString('latin1');
        const at = whole.indexOf(mark);
        if (at < 0) {
          before = whole;
          return chunk.length;
        }
        start = at + mark.length - before.length;
        seen = 0;
      }
      const through = Math.min(chunk.length, start + Math.max(0, position - (seen ?? 0)));
      seen = (seen ?? 0) + chunk.length - start;
      return through;
    },
  };
}
