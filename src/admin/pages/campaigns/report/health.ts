/** Rates from which providers begin to doubt a sender, and how many it takes before a rate means anything. */
const LIMITS = {
  failed: { rate: 0.05, least: 10 },
  bounced: { rate: 0.02, least: 10 },
  unsubscribed: { rate: 0.01, least: 10 },
};

/** Whether a figure is to be shown as bad: past its rate, and of enough people to be no accident. */
export function isUnhealthy(figure: keyof typeof LIMITS, count: number, of: number): boolean {
  const { rate, least } = LIMITS[figure];
  return of > 0 && count >= least && count / of > rate;
}
