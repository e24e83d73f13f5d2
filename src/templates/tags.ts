import {
  fault,
  fieldNode,
  linkNode,
  type FieldNode,
  type LinkNode,
  type Place,
  type SourceFault,
} from './nodes.ts';

/** What the parser gives beyond its published types: a raw tag is not escaped, a block may name parameters. */
export type Tag = { escaped?: boolean };

const FIELD_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_\u200c-]{0,63}$/u;
const RESERVED = new Set([
  'if',
  'unless',
  'else',
  'each',
  'with',
  'lookup',
  'log',
  'link',
  'this',
  'prototype',
]);
const LINK_CURE =
  'Write {{link}} for the main link, or {{link "https://…"}} with an address that begins with http:// or https://.';

/** Reads `{{field}}`, `{{link}}` or `{{link "https://…"}}`; anything else is a fault. */
export function readMustache(
  tag: hbs.AST.MustacheStatement & Tag,
  place: Place,
  faults: SourceFault[],
): FieldNode | LinkNode | null {
  if (!tag.escaped) {
    faults.push(fault(place, 'raw', 'Write {{field}}: {{{ and {{& would print a value unescaped.'));
    return null;
  }
  if (isPath(tag.path) && tag.path.original === 'link') return readLink(tag, place, faults);
  const name = fieldName(tag.path);
  if (hasArguments(tag)) {
    const message =
      'Only link takes something after its name: {{link "https://…"}}. A field stands alone: {{field}}.';
    faults.push(fault(place, 'unknown-helper', message));
    return null;
  }
  if (name === null) {
    faults.push(nameFault(tag.path, place));
    return null;
  }
  return fieldNode(name, { place });
}

/** Reads the condition of `{{#if field}}` or `{{#unless field}}`. */
export function readCondition(
  block: hbs.AST.BlockStatement,
  place: Place,
  faults: SourceFault[],
): { field: string; negated: boolean } | null {
  const helper = block.path.original;
  if (helper !== 'if' && helper !== 'unless') {
    faults.push(fault(place, 'unknown-block', 'Only {{#if field}} and {{#unless field}} can open a block.'));
    return null;
  }
  const [condition] = block.params;
  const field = block.params.length === 1 && condition !== undefined ? fieldName(condition) : null;
  if (field === null || hasHash(block) || hasBlockParams(block)) {
    faults.push(fault(place, 'condition', `Write {{#${helper} field}} with the plain name of one field.`));
    return null;
  }
  return { field, negated: helper === 'unless' };
}

function readLink(tag: hbs.AST.MustacheStatement, place: Place, faults: SourceFault[]): LinkNode | null {
  if (!hasArguments(tag)) return linkNode(null, place);
  const [target] = tag.params;
  if (tag.params.length === 1 && !hasHash(tag) && target?.type === 'StringLiteral') {
    const address = (target as hbs.AST.StringLiteral).value;
    if (isWebAddress(address)) return linkNode(address, place);
  }
  faults.push(fault(place, 'link-target', LINK_CURE));
  return null;
}

/** A complete http(s) address, as it is stored and redirected to. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text);
}

/** The name of a plain field; null for anything cleverer (a.b, ../a, @a, this, a literal, a sub-expression). */
function fieldName(expression: hbs.AST.Expression): string | null {
  if (!isPath(expression)) return null;
  const [name] = expression.parts;
  const plain = expression.parts.length === 1 && expression.depth === 0 && !expression.data;
  if (!plain || name === undefined || expression.original !== name) return null;
  return FIELD_NAME.test(name) && !RESERVED.has(name) && !(name in Object.prototype) ? name : null;
}

function nameFault(expression: hbs.AST.Expression, place: Place): SourceFault {
  const written = 'original' in expression ? ` "${String(expression.original).slice(0, 60)}"` : '';
  const message = `A field is one name of letters, digits, _ or -, such as {{name}} or {{city}};${written} is not, or is reserved.`;
  return fault(place, 'field-name', message);
}

function isPath(expression: hbs.AST.Expression): expression is hbs.AST.PathExpression {
  return expression.type === 'PathExpression';
}

// The parser leaves `hash` and `blockParams` undefined where there are none, against its published types.
function hasHash(tag: { hash: hbs.AST.Hash | undefined }): boolean {
  return tag.hash !== undefined;
}

function hasArguments(tag: hbs.AST.MustacheStatement): boolean {
  return tag.params.length > 0 || hasHash(tag);
}

function hasBlockParams(block: hbs.AST.BlockStatement): boolean {
  const programs: (hbs.AST.Program | undefined)[] = [block.program, block.inverse];
  return programs.some(
    (program) => (program as { blockParams?: string[] } | undefined)?.blockParams !== undefined,
  );
}
