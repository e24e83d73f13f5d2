import { fieldName, hasBlockParams, hashOf, literalNumberOf, plainName, stringOf } from './expressions.ts';
import { fault, type Place, type SourceFault, type Test } from './nodes.ts';

/** How a block opens: a question about a field, or what may be left out. */
export type Opening = { kind: 'choice'; field: string; test: Test; negated: boolean } | { kind: 'optional' };

const USAGES: Partial<Record<string, string>> = {
  if: '{{#if field}}',
  unless: '{{#unless field}}',
  is: '{{#is field "value"}} or {{#is field 3}}',
  gt: '{{#gt field 3}}',
  lt: '{{#lt field 3}}',
  optional: '{{#optional}}…{{/optional}}, which has no {{else}}',
};
const KNOWN =
  'Only {{#if field}}, {{#unless field}}, {{#is field "value"}}, {{#gt field 3}}, {{#lt field 3}} and {{#optional}} can open a block.';

/** Reads how a block opens; null, with a fault, when it is none of ours. */
export function readOpening(
  block: hbs.AST.BlockStatement,
  place: Place,
  faults: SourceFault[],
): Opening | null {
  const helper = plainName(block.path) ?? '';
  const usage = Object.hasOwn(USAGES, helper) ? USAGES[helper] : undefined;
  if (usage === undefined) {
    faults.push(fault(place, 'unknown-block', KNOWN));
    return null;
  }
  const opening = hashOf(block).length > 0 || hasBlockParams(block) ? null : openingOf(helper, block);
  if (opening === null) {
    const message = `Write ${usage}; a field is one plain name, a value stands in quotation marks.`;
    faults.push(fault(place, 'condition', message));
  }
  return opening;
}

function openingOf(helper: string, block: hbs.AST.BlockStatement): Opening | null {
  // The parser leaves out the side that a block does not have.
  const inverse = block.inverse as hbs.AST.Program | undefined;
  if (helper === 'optional') {
    return block.params.length === 0 && inverse === undefined ? { kind: 'optional' } : null;
  }
  const field = fieldName(block.params[0]);
  const test = testOf(helper, block.params.slice(1));
  return field === null || test === null
    ? null
    : { kind: 'choice', field, test, negated: helper === 'unless' };
}

function testOf(helper: string, [value, ...more]: hbs.AST.Expression[]): Test | null {
  if (more.length > 0) return null;
  switch (helper) {
    case 'if':
    case 'unless':
      return value === undefined ? { kind: 'yes' } : null;
    case 'is': {
      const wanted = stringOf(value)?.trim() ?? literalNumberOf(value);
      return wanted === null ? null : { kind: 'is', value: wanted };
    }
    case 'gt':
    case 'lt': {
      const bound = literalNumberOf(value);
      return bound === null ? null : { kind: helper, value: bound };
    }
    default:
      return null;
  }
}
