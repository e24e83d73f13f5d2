import type { Kind } from '../contract/rule-words.ts';
import type { Clause, Rule } from '../contract/segments.ts';
import { builtInKind } from './fields.ts';

/** A clause and its place in a rule: `rule.all.1`. */
export type Placed = { clause: Clause; path: string };

export function clausesOf(rule: Rule, path = 'rule'): Placed[] {
  if ('all' in rule) return rule.all.flatMap((part, at) => clausesOf(part, `${path}.all.${at}`));
  if ('any' in rule) return rule.any.flatMap((part, at) => clausesOf(part, `${path}.any.${at}`));
  if ('not' in rule) return clausesOf(rule.not, `${path}.not`);
  return [{ clause: rule, path }];
}

/** The ids that a clause names. */
export function idsIn({ value }: Clause): string[] {
  return [value].flat().filter((id) => typeof id === 'string');
}

/** The ids of one sort that a rule names, each once. */
export function named(rule: Rule, kind: Extract<Kind, 'groups' | 'campaign' | 'segment'>): string[] {
  const clauses = clausesOf(rule).filter(({ clause }) => builtInKind(clause.field) === kind);
  return [...new Set(clauses.flatMap(({ clause }) => idsIn(clause)))];
}
