import type { Channel } from '../contract/words.ts';
import { after, type Clock } from '../lib/clock.ts';
import type { MessageState, Signup } from './form.ts';
import type { SignupStore } from './signup.store.ts';

/** What came of handing a message over; `later`: nothing was accepted, and it may be tried again. */
export type HandedOver = 'sent' | 'failed' | 'uncertain' | 'later';

export type ConfirmationDeps = {
  store: Pick<SignupStore, 'isAnyQueued' | 'markSubmitting' | 'settle'>;
  /** one message's worth of the line's rate; false while there is none, or the line rests */
  mayHandOver(channel: Channel): Promise<boolean>;
  handOver(signup: Signup): Promise<HandedOver>;
  clock: Clock;
};

/** One round of the duty: the next one comes within a second, so that no channel waits long for the other. */
const MOST_AT_A_TIME = 20;
const AGAIN_MS = 15_000;

/** Sends the messages that ask people to confirm, one after the other, under the line's rate. */
export async function sendConfirmations(deps: ConfirmationDeps): Promise<void> {
  await Promise.all([sendAll('sms', deps), sendAll('email', deps)]);
}

async function sendAll(channel: Channel, deps: ConfirmationDeps): Promise<void> {
  for (let sent = 0; sent < MOST_AT_A_TIME; sent++) {
    if (!(await deps.store.isAnyQueued(channel, deps.clock()))) return;
    if (!(await deps.mayHandOver(channel))) return;
    const signup = await deps.store.markSubmitting(channel, deps.clock());
    if (signup === null) return;
    const outcome = await deps.handOver(signup);
    const message: MessageState = outcome === 'later' ? 'queued' : outcome;
    await deps.store.settle(signup.id, message, after(deps.clock(), AGAIN_MS));
    if (outcome === 'later') return;
  }
}
