import type { Repeat } from '../contract/repeat.ts';

/** Values that messages about an order or an appointment bring along themselves: for checking, before there is one. */
export function sampleOwn(repeat: Repeat, now: Date): Record<string, string> {
  const [date = '', time = ''] = now.toISOString().slice(0, 16).split('T');
  if (repeat.kind === 'order') return { order: '10452', amount: '1000', n: '2', product: '—' };
  return repeat.kind === 'appointment' ? { date, time, appointment: '—' } : {};
}
