import type { HearReply } from '../http/api/sandbox-replies.routes.ts';
import type { Line } from '../deliveries/line.ts';
import type { Signals } from '../deliveries/signals.ts';
import type { Base } from './base.ts';
import { isSandbox } from './lines.ts';

/** Replies to the sandbox, which go the way of a provider's; null when SMS really leaves. */
export function createHearing(
  { clock, newId }: Base,
  line: Line,
  signals: Pick<Signals, 'reply'>,
): HearReply {
  if (!isSandbox(line)) return null;
  return (from, text) =>
    signals.reply({ kind: 'reply', id: newId(), from, to: line.sender, text, at: clock() });
}
