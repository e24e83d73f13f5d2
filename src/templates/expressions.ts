/** What the parser gives beyond its published types: a raw tag is not escaped, a block may name parameters. */
export type Tag = { escaped?: boolean };

const FIELD_NAME = /^[\p{L}_][\p{L}\p{N}\p{M}_\u200c-]{0,63}$/u;
const RESERVED = new Set(
  'if unless else is gt lt optional each with lookup log link block this prototype'.split(' '),
);

/** The name of a plain field; null for anything cleverer (a.b, ../a, @a, this, a literal, a sub-expression). */
export function fieldName(expression: hbs.AST.Expression | undefined): string | null {
  const name = plainName(expression);
  if (name === null || !FIELD_NAME.test(name) || RESERVED.has(name) || name in Object.prototype) return null;
  return name;
}

/** The one word of an expression that is nothing else, reserved or not. */
export function plainName(expression: hbs.AST.Expression | undefined): string | null {
  if (expression?.type !== 'PathExpression') return null;
  const path = expression as hbs.AST.PathExpression;
  const [name] = path.parts;
  const plain = path.parts.length === 1 && path.depth === 0 && !path.data;
  return plain && name !== undefined && path.original === name ? name : null;
}

/** The text in quotation marks; null for anything else. */
export function stringOf(expression: hbs.AST.Expression | undefined): string | null {
  return expression?.type === 'StringLiteral' ? (expression as hbs.AST.StringLiteral).value : null;
}

export function literalNumberOf(expression: hbs.AST.Expression | undefined): number | null {
  return expression?.type === 'NumberLiteral' ? (expression as hbs.AST.NumberLiteral).value : null;
}

// The parser leaves `hash` and `blockParams` undefined where there are none, against its published types.
export function hashOf(tag: { hash: hbs.AST.Hash | undefined }): hbs.AST.HashPair[] {
  return tag.hash?.pairs ?? [];
}

export function hasArguments(tag: hbs.AST.MustacheStatement): boolean {
  return tag.params.length > 0 || hashOf(tag).length > 0;
}

export function hasBlockParams(block: hbs.AST.BlockStatement): boolean {
  const programs: (hbs.AST.Program | undefined)[] = [block.program, block.inverse];
  return programs.some(
    (program) => (program as { blockParams?: string[] } | undefined)?.blockParams !== undefined,
  );
}
