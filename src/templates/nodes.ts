/** A place in a template's source; both start at 1. */
export type Place = { line: number; column: number };

export type TextNode = { kind: 'text'; text: string; place: Place };
export type FieldNode = { kind: 'field'; name: string; place: Place };
/** `target` null: the campaign's main link. */
export type LinkNode = { kind: 'link'; target: string | null; place: Place };
export type ChoiceNode = { kind: 'choice'; field: string; then: Node[]; otherwise: Node[]; place: Place };

/** All that a checked template can hold; nothing else of Handlebars gets past the parser. */
export type Node = TextNode | FieldNode | LinkNode | ChoiceNode;

/** Something wrong in one source text. `code` is stable, `message` says how to cure it. */
export type SourceFault = Place & { code: string; message: string };

export function textNode(text: string, place: Place = { line: 1, column: 1 }): TextNode {
  return { kind: 'text', text, place };
}

export function fault(place: Place, code: string, message: string): SourceFault {
  return { line: place.line, column: place.column, code, message };
}

/** The place of an offset in a text that itself begins at `start`. */
export function placeAt(text: string, offset: number, start: Place = { line: 1, column: 1 }): Place {
  const before = text.slice(0, offset);
  const newline = before.lastIndexOf('\n');
  if (newline === -1) return { line: start.line, column: start.column + before.length };
  return { line: start.line + before.split('\n').length - 1, column: before.length - newline };
}

/** Every node, those inside of choices included, in the order of the source. */
export function* everyNode(nodes: Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    if (node.kind === 'choice') {
      yield* everyNode(node.then);
      yield* everyNode(node.otherwise);
    }
  }
}

/** Whether a field is printed whatever the values are: not only in one branch of a choice. */
export function alwaysPrints(nodes: Node[], name: string): boolean {
  return nodes.some((node) => {
    if (node.kind === 'choice') return alwaysPrints(node.then, name) && alwaysPrints(node.otherwise, name);
    return node.kind === 'field' && node.name === name;
  });
}
