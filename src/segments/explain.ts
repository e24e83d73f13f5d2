import type { Contact } from '../contacts/contact.ts';
import type { Clause, ExplainedRule, Rule } from '../contract/segments.ts';
import { clauseWords } from './clause-words.ts';
import type { Asked } from './day.ts';
import { heldWords } from './held-words.ts';
import type { Known } from './known.ts';
import { matcherOf } from './match.ts';

type Asking = { asked: Asked; known: Known };

/**
 * The rule with a verdict at each place of it, and at each clause what it asks and what the contact holds there.
 * What it says of other segments must have been found sound (`inline.ts`).
 */
export function explain(contact: Contact, rule: Rule, asking: Asking): ExplainedRule {
  const explained = (part: Rule) => explain(contact, part, asking);
  if ('all' in rule) {
    const all = rule.all.map(explained);
    return { all, verdict: all.every(({ verdict }) => verdict) };
  }
  if ('any' in rule) {
    const any = rule.any.map(explained);
    return { any, verdict: any.some(({ verdict }) => verdict) };
  }
  if ('not' in rule) {
    const not = explained(rule.not);
    return { not, verdict: !not.verdict };
  }
  return rule.field === 'segment'
    ? explainSegment(contact, rule, asking)
    : explainClause(contact, rule, asking);
}

function explainClause(contact: Contact, clause: Clause, asking: Asking): ExplainedRule {
  return {
    ...clause,
    verdict: matcherOf(clause, asking.asked)(contact),
    words: wordsOf(clause, asking),
    holds: {
      fa: heldWords(contact, clause, asking, 'fa'),
      en: heldWords(contact, clause, asking, 'en'),
    },
  };
}

function explainSegment(contact: Contact, clause: Clause, asking: Asking): ExplainedRule {
  const segment = asking.known.segments.get(String(clause.value));
  const rule = explain(contact, segment?.rule ?? { all: [] }, asking);
  return {
    ...clause,
    verdict: rule.verdict === (clause.op === 'is'),
    words: wordsOf(clause, asking),
    holds: rule.verdict ? { fa: 'در آن است', en: 'is in it' } : { fa: 'در آن نیست', en: 'is not in it' },
    rule,
  };
}

function wordsOf(clause: Clause, { known }: Asking) {
  return { fa: clauseWords(clause, 'fa', known), en: clauseWords(clause, 'en', known) };
}
