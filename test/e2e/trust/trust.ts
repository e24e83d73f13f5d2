import { freshDatabase } from '../../support/mongo.ts';
import { playRound, type RoundResult } from './round.ts';
import { createWorld } from './world.ts';

export type TrustAsk = {
  campaigns: number;
  contacts: number;
  seed: number;
  /** how many campaigns start at one moment: at least, at most */
  together: [number, number];
  /** milliseconds after which no further round is begun */
  budgetMs: number;
  say(line: string): void;
};

export type TrustResult = Omit<RoundResult, 'violations'> & {
  campaigns: number;
  changed: number;
  violations: string[];
};

/**
 * Random campaigns over random people, in rounds; in every second one the world is changed between preflight and
 * sending. What preflight said is then held, person by person and byte by byte, against what the sandbox received.
 */
export async function trustTest(ask: TrustAsk): Promise<TrustResult> {
  const world = await createWorld(await freshDatabase(), ask.contacts, ask.seed);
  const begun = performance.now();
  let grown = false;
  const total: TrustResult = {
    campaigns: 0,
    changed: 0,
    messages: 0,
    skipped: 0,
    differences: 0,
    violations: [],
  };
  try {
    for (let number = 0; total.campaigns < ask.campaigns; number++) {
      if (performance.now() - begun > ask.budgetMs) break;
      const campaigns = Math.min(world.random.between(...ask.together), ask.campaigns - total.campaigns);
      const changed = total.changed * 2 <= total.campaigns;
      const grows: boolean = changed && !grown && number > 0;
      grown ||= grows;
      const round = await playRound(world, { number, campaigns, changed, grows });
      total.campaigns += campaigns;
      total.changed += changed ? campaigns : 0;
      total.messages += round.messages;
      total.skipped += round.skipped;
      total.differences += round.differences;
      total.violations.push(...round.violations);
      const seconds = ((performance.now() - begun) / 1000).toFixed(0);
      ask.say(
        `${seconds} s  round ${number}: ${campaigns} campaigns${changed ? ', changed' : ''}, ${round.messages} messages, ` +
          `${round.skipped} left out, ${round.differences} differences, ${round.violations.length} violations`,
      );
      for (const violation of round.violations) ask.say(`    ${violation}`);
    }
    total.violations.push(...world.lines.map((line) => `The application complained: ${line.slice(0, 500)}`));
  } finally {
    await world.stop();
  }
  return total;
}
