import type { Language } from '../contract/words.ts';
import type { Currency, Settings } from '../settings/settings.ts';
import { fitText, type SmsText, type Written } from './fits.ts';
import { ALL_OPTIONALS, countOptionals, fieldOp, opsOf, run, type Scope, type Values } from './ops.ts';
import type { PreparedSms } from './prepared.ts';
import { printIn } from './print.ts';
import { indexerOf } from './targets.ts';
import { stripInvisible } from './typography.ts';

export type SmsOptions = {
  language: Language;
  /** IANA zone in which moments are shown */
  zone: string;
  /** unit that amounts are kept in */
  currency: Currency;
  /** addresses of the run's links, in the order of their indexes */
  targets: string[];
  mainLink: string | null;
  /** already in the reader's language and for the sending line; '' for none */
  optOutLine: string;
  limits: Settings['sms'];
};

export type CompiledSms = {
  /** Writes one recipient's text, within the limits or not at all. */
  render(values: Values, links: { url(index: number): string }): SmsText;
};

/**
 * Makes a prepared text ready for all the recipients of a run.
 * @throws AppError 422 when it needs a main link and there is none
 */
export function compileSms(prepared: PreparedSms, options: SmsOptions): CompiledSms {
  const indexOf = indexerOf('sms', options.targets, options.mainLink);
  const print = printIn(options);
  const ops = opsOf(prepared.text, (node) => {
    if (node.kind === 'field') return [fieldOp(node, print, (text) => text)];
    const index = indexOf(node.target);
    return [(scope) => scope.url(index)];
  });
  const optionals = countOptionals(prepared.text);
  return {
    render(values, links) {
      const url = (index: number): string => links.url(index);
      const write = (chosen: Values, standing: number | null): Written => {
        const scope: Scope = {
          values: chosen,
          url,
          unsubscribe: null,
          problem: null,
          optionals: standing ?? ALL_OPTIONALS,
        };
        const body = stripInvisible(run(ops, scope));
        if (scope.problem !== null) return scope.problem;
        return body.trim() === ''
          ? { outcome: 'empty' }
          : { outcome: 'written', text: body + options.optOutLine };
      };
      return fitText({ write, optionals }, values, options.limits);
    },
  };
}
