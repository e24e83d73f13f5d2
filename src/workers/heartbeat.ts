import type { Presence, PresenceStore } from './presence.store.ts';
import type { PaceMeter } from './pace.ts';

export type HeartbeatDeps = {
  store: Pick<PresenceStore, 'beat' | 'leave'>;
  me: Omit<Presence, 'draining' | 'lines'>;
  pace: Pick<PaceMeter, 'now'>;
  /** told when a beat could not be written; the next one is tried all the same */
  onFailure(error: unknown): void;
};

const BEAT_MS = 5_000;
/** Four beats have failed to come. */
export const STALLED_MS = 4 * BEAT_MS;

/** Says again and again that this process is there, and what it does. Who may send is decided by leases alone. */
export function createHeartbeat({ store, me, pace, onFailure }: HeartbeatDeps) {
  let timer: NodeJS.Timeout | null = null;
  let draining = false;
  let beating: Promise<void> | null = null;

  async function beat(): Promise<void> {
    await store.beat({ ...me, draining, lines: pace.now() }).catch(onFailure);
    beating = null;
  }

  /** One at a time: beats do not pile up before a database that is slow. */
  const beatNow = (): Promise<void> => (beating ??= beat());

  return {
    async start(): Promise<void> {
      await beatNow();
      timer = setInterval(() => void beatNow(), BEAT_MS);
    },

    /** This process takes nothing more in hand. */
    async drain(): Promise<void> {
      draining = true;
      await beating;
      if (timer !== null) void beatNow();
    },

    async leave(): Promise<void> {
      if (timer === null) return;
      clearInterval(timer);
      timer = null;
      await beating;
      await store.leave(me.id).catch(onFailure);
    },
  };
}
export type Heartbeat = ReturnType<typeof createHeartbeat>;
