import { createDice } from '../e2e/crash/dice.ts';
import type { Fault } from './fault.ts';
import { onStage, type Stage } from './stage.ts';

/** What the sink says when it has taken a mail; a second mail's replies follow. */
const FIRST_TAKEN = '250 OK: message queued\r\n';
/** Bytes of the sink’s replies to two mails; of one answer of the fake Twilio and the beginning of the next. */
const MAIL_BYTES = 178;
const SMS_BYTES = 1_100;

/**
 * Every connection is cut at a byte of the replies that is its own, half of them by a reset: mail from behind the
 * first mail on (what is cut before is no doubt, and rests the line: see network-down), SMS from the first byte.
 */
export const cutReplies: Fault = {
  name: 'cut-replies',
  points: '3',
  sizes: { long: 1_200, short: 60 },
  lacks: () => null,
  async run({ size, seed, short, mongodbUri }) {
    const options = { mongodbUri, size, rate: 200, countedFrom: { sms: null, email: FIRST_TAKEN } };
    return onStage(
      { ...options, env: { SMTP_CONNECTIONS: '10', TWILIO_CONNECTIONS: '10' } },
      async (stage) => {
        const { doors, untilOver, judge } = stage;
        await untilOver();
        const marked = doors.sms.broken() + doors.email.broken();
        return {
          comparison: await judge(marked),
          planned: size * 2,
          marked,
          recoveryMs: null,
          notes: {
            'mail cut at': `${doors.email.cutAt().size} bytes of ${MAIL_BYTES}`,
            'SMS cut at': `${doors.sms.cutAt().size} bytes of ${SMS_BYTES}`,
          },
          unmet: [
            ...(marked === 0 ? ['nothing was cut'] : []),
            ...(short || doors.email.cutAt().size === MAIL_BYTES ? [] : ['mail was not cut at every byte']),
          ],
        };
      },
      (stage) => cutBoth(stage, seed),
    );
  },
};

/** Positions are dealt out in an order that the seed names, each once before any comes twice. */
function cutBoth({ doors }: Stage, seed: number): void {
  for (const [door, bytes] of [
    [doors.email, MAIL_BYTES],
    [doors.sms, SMS_BYTES],
  ] as const) {
    const positions = shuffled(bytes, seed);
    door.treat((connection) => ({
      kind: 'cut',
      after: positions[connection % bytes] ?? 0,
      reset: connection % 2 === 0,
    }));
  }
}

function shuffled(count: number, seed: number): number[] {
  const dice = createDice(seed);
  const numbers = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const other = dice.below(i + 1);
    [numbers[i], numbers[other]] = [numbers[other] ?? 0, numbers[i] ?? 0];
  }
  return numbers;
}
