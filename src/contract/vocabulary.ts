import { z } from 'zod';
import { Kind, Op, Wants } from './rule-words.ts';

const Limit = z.int().min(1);

/** The words of which a rule is made, so that a form for rules needs no list of its own. */
export const Vocabulary = z
  .object({
    fields: z.array(
      z.object({
        name: z.string(),
        kind: Kind,
        ops: z.array(Op).describe('What may follow it'),
        windowed: z.boolean().describe('Whether a window ("days") may follow'),
      }),
    ),
    ops: z.array(z.object({ op: Op, wants: Wants.describe('What stands after it') })),
    limits: z.object({
      depth: Limit.describe('How deep rules may be nested'),
      clauses: Limit,
      text: Limit.describe('Characters of one text'),
      list: Limit.describe('Values in one list'),
      days: Limit.describe('How far a rule may look back'),
      ahead: Limit.describe('How far ahead it may look for a day'),
    }),
  })
  .meta({ id: 'RuleVocabulary' });
export type Vocabulary = z.output<typeof Vocabulary>;
