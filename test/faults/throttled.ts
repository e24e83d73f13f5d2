import { createDice } from '../e2e/crash/dice.ts';
import type { Fault } from './fault.ts';
import { onStage } from './stage.ts';

/** Each of these is in one address and one number of the audience: person3@, +98 912 100 0004. */
const REFUSED_MAIL = { '^person3@': '550 5.1.1 no such user', '^person5@': '554 5.7.1 refused' };
const REFUSED_SMS = { '+989121000004': 21211 };
const BUSY = '421 4.3.2 too many connections\r\n';

/**
 * Twilio says 429 with Retry-After to one request in four and 500 to one in twenty after it took the message; the
 * mail server turns the first connections away with 421; some addresses are refused for good.
 */
export const throttled: Fault = {
  name: 'throttled',
  points: '5, 6',
  sizes: { long: 600, short: 40 },
  lacks: () => null,
  async run({ size, seed, short, mongodbUri }) {
    const twilio = { seed, limit: 0.25, errorAfter: 0.05, reject: REFUSED_SMS };
    // One in four is turned away however slowly they come: at a rate that matters, halving would only end at its floor.
    const options = { mongodbUri, size, rate: 10_000, twilio, sink: { reject: REFUSED_MAIL } };
    return onStage(
      options,
      async ({ doors, untilOver, count, judge }) => {
        await untilOver();
        const errors = doors.sms.said('HTTP/1.1 500');
        const again = await count({
          state: { $in: ['submitted', 'delivered', 'failed'] },
          attempt: { $ne: 1 },
        });
        return {
          comparison: await judge(errors),
          planned: size * 2,
          marked: errors,
          recoveryMs: null,
          refused: Object.keys({ ...REFUSED_MAIL, ...REFUSED_SMS }).length,
          notes: { 'said 429': doors.sms.said('HTTP/1.1 429'), 'said 500': errors },
          unmet: again === 0 ? [] : [`${again} rows count an attempt that was put off`],
        };
      },
      ({ doors }) => {
        // 421 puts a mail off by half a minute: only the long form waits for that.
        if (short) return;
        const busy = 3 + createDice(seed).below(5);
        doors.email.treat((connection) =>
          connection < busy ? { kind: 'say', text: BUSY } : { kind: 'pass' },
        );
      },
    );
  },
};
