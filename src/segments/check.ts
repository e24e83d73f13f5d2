import { invalid, type Fault } from '../lib/errors.ts';
import { Op, RULE_LIMITS, type Rule } from '../contract/segments.ts';
import type { CustomField } from '../settings/settings.ts';
import { checkValue } from './check-value.ts';
import { fieldNames, kindOf, OPS } from './fields.ts';

const MOST_FAULTS = 20;
const HEADS = ['all', 'any', 'not', 'field'] as const;
const CLAUSE_KEYS = ['field', 'op', 'value'];
/** What a refused part of a rule is read as; the faults keep it from ever being used. */
const NOTHING: Rule = { all: [] };

type Walk = { customFields: CustomField[]; faults: Fault[]; clauses: number };
/** Where a part stands: its path in the request, and how many rules it is inside of, itself included. */
type Place = { path: string[]; depth: number };
type Node = Record<string, unknown>;

/**
 * Reads a rule that came from outside.
 *
 * @param path where the rule stands in the request, for the errors: `rule` gives `rule.all.1.op`
 * @returns the rule with its texts in the form in which contacts keep them
 * @throws AppError 422 naming each place and its cure, 20 at the most
 */
export function checkRule(input: unknown, customFields: CustomField[], path = 'rule'): Rule {
  const walk: Walk = { customFields, faults: [], clauses: 0 };
  // Everyone is said by the empty group, which means nothing anywhere else.
  if (isNode(input) && isEmptyAll(input)) return NOTHING;
  const rule = readRule(input, { path: [path], depth: 1 }, walk);
  if (walk.clauses > RULE_LIMITS.clauses) {
    const message = `has ${walk.clauses} clauses; ${RULE_LIMITS.clauses} is the limit. Use "in" and "hasAny" for lists.`;
    throw invalid([{ path, message }]);
  }
  if (walk.faults.length > 0) throw invalid(walk.faults.slice(0, MOST_FAULTS));
  return rule;
}

function isNode(input: unknown): input is Node {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isEmptyAll(node: Node): boolean {
  return Object.keys(node).length === 1 && Array.isArray(node.all) && node.all.length === 0;
}

function readRule(input: unknown, place: Place, walk: Walk): Rule {
  const refuse = (message: string): Rule => refuseAt(place.path, message, walk);
  if (place.depth > RULE_LIMITS.depth) return refuse(`is nested deeper than ${RULE_LIMITS.depth} levels`);
  if (!isNode(input)) {
    return refuse('is not a rule; write {"all": […]}, {"any": […]}, {"not": …} or {"field": …, "op": …}');
  }
  const [head, ...others] = HEADS.filter((key) => Object.hasOwn(input, key));
  if (head === undefined || others.length > 0) return refuse(`needs exactly one of ${HEADS.join(', ')}`);
  if (head === 'field') return readClause(input, place.path, walk);
  const extra = Object.keys(input).find((key) => key !== head);
  if (extra !== undefined) return refuse(`"${extra.slice(0, 40)}" cannot stand beside "${head}"`);
  const inside = { path: [...place.path, head], depth: place.depth + 1 };
  if (head === 'not') return { not: readRule(input.not, inside, walk) };
  const parts = readGroup(input[head], inside, walk);
  return head === 'all' ? { all: parts } : { any: parts };
}

function readGroup(input: unknown, { path, depth }: Place, walk: Walk): Rule[] {
  if (Array.isArray(input) && input.length > 0) {
    return input.map((part: unknown, at) => readRule(part, { path: [...path, String(at)], depth }, walk));
  }
  return [refuseAt(path, 'needs a list of at least one rule', walk)];
}

function readClause(input: Node, path: string[], walk: Walk): Rule {
  walk.clauses++;
  const refuse = (key: string, message: string): Rule => refuseAt([...path, key], message, walk);
  const extra = Object.keys(input).find((key) => !CLAUSE_KEYS.includes(key));
  if (extra !== undefined) return refuse(extra.slice(0, 40), 'is not known in a clause; remove it');
  const { field } = input;
  const kind = typeof field === 'string' ? kindOf(field, walk.customFields) : null;
  if (typeof field !== 'string' || kind === null) {
    return refuse('field', `is not a field; the fields are ${fieldNames(walk.customFields).join(', ')}`);
  }
  const op = Op.safeParse(input.op).data;
  if (op === undefined || !OPS[kind].includes(op)) {
    return refuse('op', `does not suit ${field}; use one of ${OPS[kind].join(', ')}`);
  }
  const checked = checkValue({ field, kind, op }, input.value);
  if (!checked.ok) return refuse(['value', ...checked.at].join('.'), checked.message);
  return checked.value === null ? { field, op } : { field, op, value: checked.value };
}

function refuseAt(path: string[], message: string, { faults }: Walk): Rule {
  faults.push({ path: path.join('.'), message });
  return NOTHING;
}
