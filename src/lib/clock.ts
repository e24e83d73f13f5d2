/** The present moment; injected everywhere, so that tests decide what time it is. */
export type Clock = () => Date;

export const systemClock: Clock = () => new Date();

/** A moment `ms` milliseconds after another (before it when negative). */
export function after(moment: Date, ms: number): Date {
  return new Date(moment.getTime() + ms);
}
