import { AppError, invalid } from '../lib/errors.ts';
import { BASE58 } from '../lib/ids.ts';
import type { Channel } from '../contract/words.ts';
import type { TemplateUses } from './template.ts';

/** Links that a message can tell apart: a code's last character in SMS, the last two in email, are the link's index. */
export const MAX_LINKS: Record<Channel, number> = { sms: BASE58.length, email: BASE58.length ** 2 };

/**
 * Finds the index of a link's target among those that a run has frozen.
 * @throws AppError when a template needs a main link and there is none, or when the targets belong to another text
 */
export function indexerOf(
  channel: Channel,
  targets: string[],
  mainLink: string | null,
): (target: string | null) => number {
  if (targets.length > MAX_LINKS[channel]) {
    const message = `A message has at most ${MAX_LINKS[channel]} different links; this one has ${targets.length}.`;
    throw invalid([{ path: 'links', message }]);
  }
  const indexes = new Map(targets.map((target, index) => [target, index]));
  return (target) => {
    const wanted = target ?? mainLink;
    if (wanted === null) {
      throw invalid([
        {
          path: 'mainLink',
          message: 'The text has {{link}}, so the campaign needs a main link: set its address.',
        },
      ]);
    }
    const index = indexes.get(wanted);
    if (index === undefined) {
      throw new AppError(
        409,
        'unknown-link',
        `${wanted} is not among the links that this run was opened with.`,
      );
    }
    return index;
  };
}

/**
 * The targets that a run freezes, its main link first; a link's place in this list is the index in its code.
 * The order depends on the content alone.
 */
export function targetsOf({ uses }: { uses: TemplateUses }, mainLink: string | null): string[] {
  return [...new Set([...(mainLink === null ? [] : [mainLink]), ...uses.links])];
}
