import type { Clause, Rule } from '../contract/segments.ts';
import { invalid, type Fault } from '../lib/errors.ts';
import type { CustomField } from '../settings/settings.ts';
import { checkValue } from './check-value.ts';
import { fieldNames, kindOf, OPS, WINDOWED } from './fields.ts';

const MOST_FAULTS = 20;
const WINDOW_MISPLACED =
  'only orders.count, orders.sum, orders.product, orders.category and campaign.… have a window; remove it';

type Walk = { customFields: CustomField[]; faults: Fault[] };

/**
 * Judges what a rule of the right shape says: that each field exists, and that operator and value suit it.
 *
 * @param path where the rule stands in the request, for the errors: `rule` gives `rule.all.1.op`
 * @returns the rule with its values in the form in which contacts keep them
 * @throws AppError 422 naming each place and its cure, 20 at the most
 */
export function checkRule(rule: Rule, customFields: CustomField[], path = 'rule'): Rule {
  const walk: Walk = { customFields, faults: [] };
  const checked = checkPart(rule, path, walk);
  if (walk.faults.length > 0) throw invalid(walk.faults.slice(0, MOST_FAULTS));
  return checked;
}

function checkPart(rule: Rule, path: string, walk: Walk): Rule {
  if ('all' in rule) return { all: rule.all.map((part, at) => checkPart(part, `${path}.all.${at}`, walk)) };
  if ('any' in rule) return { any: rule.any.map((part, at) => checkPart(part, `${path}.any.${at}`, walk)) };
  if ('not' in rule) return { not: checkPart(rule.not, `${path}.not`, walk) };
  return checkClause(rule, path, walk);
}

function checkClause(clause: Clause, path: string, { customFields, faults }: Walk): Clause {
  const refuse = (key: string, message: string): Clause => {
    faults.push({ path: `${path}.${key}`, message });
    return clause;
  };
  const { field, op, days } = clause;
  const kind = kindOf(field, customFields);
  if (kind === null) {
    return refuse('field', `is not a field; the fields are ${fieldNames(customFields).join(', ')}`);
  }
  if (!OPS[kind].includes(op)) {
    return refuse('op', `does not suit ${field}; use one of ${OPS[kind].join(', ')}`);
  }
  if (days !== undefined && !WINDOWED.includes(kind)) {
    return refuse('days', `does not suit ${field}: ${WINDOW_MISPLACED}`);
  }
  const checked = checkValue({ field, kind, op }, clause.value);
  if (!checked.ok) return refuse(['value', ...checked.at].join('.'), checked.message);
  const window = days === undefined ? {} : { days };
  return checked.value === null ? { field, op, ...window } : { field, op, value: checked.value, ...window };
}
