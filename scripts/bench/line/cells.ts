import type { Channel } from '../../../src/contract/words.ts';

/** One thing to be measured. `workers` 0: the plain loop. */
export type Cell = {
  channel: Channel;
  workers: 0 | 1 | 2;
  signed: boolean;
  delayMs: number;
  connections: number;
};

const CONNECTIONS: Record<Channel, Record<number, number[]>> = {
  email: { 0: [20], 20: [50, 256] },
  sms: { 0: [50], 50: [200] },
};

/** Every cell that the question names, the plain loop's first in each group. */
export function allCells(): Cell[] {
  return (['email', 'sms'] as const).flatMap((channel) =>
    Object.entries(CONNECTIONS[channel]).flatMap(([delayMs, counts]) =>
      (channel === 'email' ? [false, true] : [false]).flatMap((signed) =>
        counts.flatMap((connections) =>
          ([0, 1, 2] as const).map((workers) => ({
            channel,
            workers,
            signed,
            delayMs: Number(delayMs),
            connections,
          })),
        ),
      ),
    ),
  );
}

export function nameOf({ channel, workers, signed, delayMs, connections }: Cell): string {
  const who = workers === 0 ? 'plain' : `${String(workers)}w`;
  return `${channel} ${signed ? 'signed' : 'unsigned'} ${String(delayMs)}ms ${who} ${String(connections)}c`;
}

/** Cells that have all of these words in their names: `email 0ms plain`; several choices with commas between. */
export function chosen(cells: Cell[], choice: string): Cell[] {
  const wanted = choice.split(',').map((words) => words.trim().split(/\s+/));
  return cells.filter((cell) => {
    const words = nameOf(cell).split(' ');
    return wanted.some((all) => all.every((word) => words.includes(word)));
  });
}

/** Messages for one run: some seconds of it. */
export function messagesFor({ channel, workers, signed, delayMs }: Cell, scale: number): number {
  const plain =
    channel === 'email' ? (delayMs === 0 && !signed ? 6_000 : 3_000) : delayMs === 0 ? 6_000 : 3_000;
  return Math.round((workers === 0 ? plain : channel === 'email' && signed ? 12_000 : 24_000) * scale);
}
