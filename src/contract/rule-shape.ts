import { Op, RULE_LIMITS, RuleDays, RuleValue } from './rule-words.ts';

type ShapeFault = { path: (string | number)[]; message: string };
type Place = { path: ShapeFault['path']; depth: number };
type Node = Record<string, unknown>;

const HEADS = ['all', 'any', 'not', 'field'] as const;
const CLAUSE_KEYS = ['field', 'op', 'value', 'days'];
const MOST_FAULTS = 20;

/** What keeps an input from having the shape of a rule, each with its place; none when it has it. */
export function shapeFaults(input: unknown): ShapeFault[] {
  // Everyone is said by the empty group, which means nothing anywhere else.
  if (isNode(input) && isEmptyAll(input)) return [];
  const faults = faultsOfRule(input, { path: [], depth: 1 });
  if (faults.length > 0) return faults.slice(0, MOST_FAULTS);
  const clauses = countClauses(input);
  if (clauses <= RULE_LIMITS.clauses) return [];
  const message = `has ${clauses} clauses; ${RULE_LIMITS.clauses} is the limit. Use "in" and "hasAny" for lists.`;
  return [{ path: [], message }];
}

function isNode(input: unknown): input is Node {
  return typeof input === 'object' && input !== null && !Array.isArray(input);
}

function isEmptyAll(node: Node): boolean {
  return Object.keys(node).length === 1 && Array.isArray(node.all) && node.all.length === 0;
}

function faultsOfRule(input: unknown, { path, depth }: Place): ShapeFault[] {
  const fault = (message: string) => [{ path, message }];
  if (depth > RULE_LIMITS.depth) return fault(`is nested deeper than ${RULE_LIMITS.depth} levels`);
  if (!isNode(input)) {
    return fault('is not a rule; write {"all": […]}, {"any": […]}, {"not": …} or {"field": …, "op": …}');
  }
  const [head, ...others] = HEADS.filter((key) => Object.hasOwn(input, key));
  if (head === undefined || others.length > 0) return fault(`needs exactly one of ${HEADS.join(', ')}`);
  if (head === 'field') return faultsOfClause(input, path);
  const extra = Object.keys(input).find((key) => key !== head);
  if (extra !== undefined) return fault(`"${extra.slice(0, 40)}" cannot stand beside "${head}"`);
  const inside = { path: [...path, head], depth: depth + 1 };
  return head === 'not' ? faultsOfRule(input.not, inside) : faultsOfGroup(input[head], inside);
}

function faultsOfGroup(input: unknown, { path, depth }: Place): ShapeFault[] {
  if (!Array.isArray(input) || input.length === 0) {
    return [{ path, message: 'needs a list of at least one rule' }];
  }
  return input.flatMap((part: unknown, at) => faultsOfRule(part, { path: [...path, at], depth }));
}

function faultsOfClause(input: Node, path: ShapeFault['path']): ShapeFault[] {
  const wrong: Record<string, string | false> = {
    field: typeof input.field !== 'string' && 'needs the name of a field',
    op: !Op.safeParse(input.op).success && `is not an operator; there are ${Op.options.join(', ')}`,
    value:
      !RuleValue.optional().safeParse(input.value).success &&
      `needs a text, a number, true, false, or a list of at most ${RULE_LIMITS.list} of them`,
    days:
      !RuleDays.optional().safeParse(input.days).success &&
      `needs a whole number of days from 1 to ${RULE_LIMITS.days}`,
  };
  for (const key of Object.keys(input)) {
    if (!CLAUSE_KEYS.includes(key)) wrong[key.slice(0, 40)] = 'is not known in a clause; remove it';
  }
  return Object.entries(wrong).flatMap(([key, message]) =>
    message === false ? [] : [{ path: [...path, key], message }],
  );
}

function countClauses(input: unknown): number {
  if (!isNode(input) || 'field' in input) return 1;
  const parts: unknown[] = Object.values(input).flat();
  return parts.reduce<number>((sum, part) => sum + countClauses(part), 0);
}
