/**
 * The clocks of the machines agree at least this far. A moment that lies further ahead was written before a clock
 * was set back, and is not believed: nothing waits for days because a clock once was wrong.
 */
export const CLOCK_SKEW_MS = 60_000;
