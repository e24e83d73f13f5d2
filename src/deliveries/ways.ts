import { wallClock } from '../calendar/wall.ts';
import type { SenderLimit, Settings, WarmUpStep } from '../settings/settings.ts';
import type { Batch } from './batch.ts';
import type { Composed } from './compose.ts';
import { isNarrow, roomAt, type Gate, type Measure, type Moment, type Room } from './gates.ts';
import type { GateLook } from './gate.store.ts';
import type { Run } from './run.ts';
import { presentRate } from './slowdown.ts';

/** What settings say of rates, as it is now. */
export type Limits = Pick<Settings, 'rates' | 'domainRate' | 'senders' | 'zone' | 'refusedPercent'>;

export const senderGate = (address: string): string => `from:${address.toLowerCase()}`;
export const domainGate = (domain: string): string => `to:${domain}`;

/** The receiving domain of a mail; null for a text. */
export function domainOf({ channel, envelope }: Composed): string | null {
  if (channel === 'sms') return null;
  const { address } = envelope.to;
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/** The gates that a run's message goes through. */
export function gatesOf(run: Pick<Run, 'sender'>, composed: Composed): string[] {
  const domain = domainOf(composed);
  return domain === null ? [senderGate(run.sender)] : [senderGate(run.sender), domainGate(domain)];
}

/** What settings say of the sender of a run; undefined: nothing. */
export function senderLimitOf(
  { senders }: Pick<Limits, 'senders'>,
  { channel, sender }: Pick<Run, 'channel' | 'sender'>,
): SenderLimit | undefined {
  return senders.find((one) => one.channel === channel && senderGate(one.address) === senderGate(sender));
}

/** What a sender may send on a day; null: as many as its rate allows, as before the first day of its plan. */
export function perDayOn(warmUp: WarmUpStep[], day: string): number | null {
  return warmUp.findLast(({ from }) => from <= day)?.perDay ?? null;
}

export function momentOf(now: Date, { zone }: Pick<Limits, 'zone'>): Moment {
  return { now, day: wallClock(now, zone).day };
}

/** What holds at a gate for the messages of a run. What is urgent is not kept for tomorrow. */
export function measureOf(
  name: string,
  { channel, purpose }: Pick<Run, 'channel' | 'purpose'>,
  { rates, domainRate, senders }: Limits,
  day: string,
): Measure {
  const line = rates[channel];
  const waits = purpose !== 'service';
  if (name.startsWith('to:')) {
    return { rate: Math.min(line, domainRate ?? line), perDay: null, waits, always: domainRate !== null };
  }
  const own = senderLimitOf({ senders }, { channel, sender: name.slice('from:'.length) });
  const perDay = perDayOn(own?.warmUp ?? [], day);
  return { rate: Math.min(line, own?.rate ?? line), perDay, waits, always: typeof own?.rate === 'number' };
}

/** How a run's messages may leave, as it was looked at for one lot. */
export type Ways = {
  limits: Limits;
  look: GateLook;
  moment: Moment;
  /** messages a second that the line takes now */
  rate: number;
  measure(name: string): Measure;
  gate(name: string): Gate | null;
  /** those of these gates that have to be asked, with what holds there */
  narrow(names: Iterable<string>): Map<string, Measure>;
};

export function waysOf(run: Run, limits: Limits, look: GateLook, now: Date): Ways {
  const moment = momentOf(now, limits);
  const byName = new Map(look.gates.map((one) => [one.name, one]));
  const gate = (name: string): Gate | null => byName.get(name) ?? null;
  const measure = (name: string): Measure => measureOf(name, run, limits, moment.day);
  return {
    limits,
    look,
    moment,
    rate: presentRate(limits.rates[run.channel], look.slowed, now),
    measure,
    gate,
    narrow(names) {
      const found = [...new Set(names)].map((name) => [name, measure(name)] as const);
      return new Map(found.filter(([name, one]) => isNarrow(gate(name), one, now)));
    },
  };
}

/** How many rows of a batch can find room now: all of a run have one sender, and a batch set aside has one domain. */
export function roomFor(batch: Batch, run: Run, ways: Ways): Room & { at: string | null } {
  const aside = asideFor(batch.id);
  const names = [senderGate(run.sender), ...(aside === null ? [] : [domainGate(aside)])];
  let least: Room & { at: string | null } = { room: Infinity, retryAt: null, tomorrow: false, at: null };
  for (const [name, measure] of ways.narrow(names)) {
    const room = roomAt(ways.gate(name), measure, ways.moment);
    if (room.room < least.room) least = { ...room, at: name };
  }
  return least;
}

/** The domain whose messages were set aside in a batch; null: it is no such batch. */
export function asideFor(batch: string): string | null {
  const mark = batch.lastIndexOf('~');
  return mark < 0 ? null : Buffer.from(batch.slice(mark + 1), 'base64url').toString();
}
