import Handlebars from 'handlebars';
import { readOpening } from './conditions.ts';
import type { Tag } from './expressions.ts';
import {
  fault,
  joinTexts,
  placeAt,
  textNode,
  type Place,
  type SourceNode,
  type SourceFault,
} from './nodes.ts';
import { MAX_NESTING, scan, tooDeep } from './scan.ts';
import { readMustache } from './tags.ts';

export type Parsed = { nodes: SourceNode[]; faults: SourceFault[] };

type Statement = hbs.AST.Statement;

/**
 * Reads a template in the small part of Handlebars that messages need: fields and ways to write them, conditions over a
 * field, links and blocks.
 * Everything else is a fault: what is not expressly allowed never becomes a node, so it can never run.
 */
export function parseTemplate(source: string): Parsed {
  const early = scan(source);
  if (early !== null) return { nodes: [], faults: [early] };
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(source);
  } catch (error) {
    return { nodes: [], faults: [syntaxFault(source, error)] };
  }
  const faults: SourceFault[] = [];
  return { nodes: nodesOf(program, { faults, depth: 0 }), faults };
}

/** Faults found so far, and how many conditions the reading is in. */
type Walk = { faults: SourceFault[]; depth: number };

function nodesOf(program: hbs.AST.Program | undefined, walk: Walk): SourceNode[] {
  const nodes = (program?.body ?? []).map((statement) => nodeOf(statement, walk));
  return joinTexts(nodes.filter((node) => node !== null)); // a comment leaves two texts side by side
}

function nodeOf(statement: Statement, walk: Walk): SourceNode | null {
  const { faults } = walk;
  const place = placeOf(statement);
  switch (statement.type) {
    case 'ContentStatement':
      return contentNode(statement as hbs.AST.ContentStatement, place);
    case 'CommentStatement':
      return null;
    case 'MustacheStatement':
      return readMustache(statement as hbs.AST.MustacheStatement & Tag, place, faults);
    case 'BlockStatement':
      return blockNode(statement as hbs.AST.BlockStatement & Tag, place, walk);
    default:
      faults.push(
        fault(place, 'not-allowed', 'Partials and decorators are not allowed; write the text itself.'),
      );
      return null;
  }
}

/** Whitespace around a block that stands on a line of its own is dropped, so the text may begin later than its place. */
function contentNode(content: hbs.AST.ContentStatement, place: Place): SourceNode | null {
  if (content.value === '') return null;
  const original = typeof content.original === 'string' ? content.original : content.value;
  return textNode(content.value, placeAt(original, Math.max(0, original.indexOf(content.value)), place));
}

function blockNode(block: hbs.AST.BlockStatement & Tag, place: Place, walk: Walk): SourceNode | null {
  const { faults } = walk;
  const inner = { faults, depth: walk.depth + 1 };
  if (inner.depth > MAX_NESTING) {
    faults.push(tooDeep(place));
    return null;
  }
  const opening = readOpening(block, place, faults);
  // The parser leaves out the side that a block does not have.
  const body = nodesOf(block.program, inner);
  const otherwise = nodesOf(block.inverse, inner);
  if (opening === null) return null;
  if (opening.kind === 'optional') return { kind: 'optional', body, place };
  const { field, test, negated } = opening;
  const [then, not] = negated ? [otherwise, body] : [body, otherwise];
  return { kind: 'choice', field, test, then, otherwise: not, place };
}

function placeOf(node: hbs.AST.Node): Place {
  return { line: node.loc.start.line, column: node.loc.start.column + 1 };
}

/** The parser names the line, and the column only for a block closed by another's name: else the line's last tag is shown. */
function syntaxFault(source: string, error: unknown): SourceFault {
  const { lineNumber, column, message } = error as { lineNumber?: number; column?: number; message: string };
  const line = lineNumber ?? Number(/line (\d+)/.exec(message)?.[1] ?? 1);
  const text = source.split('\n')[line - 1] ?? '';
  const at = column ?? Math.max(0, text.lastIndexOf('{{'));
  const cure =
    'Close every {{ by }}, every {{#if field}} by {{/if}}, every {{#optional}} by {{/optional}}, and every " by another.';
  return fault({ line, column: at + 1 }, 'syntax', cure);
}
