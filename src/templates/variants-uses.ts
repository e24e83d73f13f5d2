import type { Language } from '../contract/words.ts';
import { everyNode, type Node } from './nodes.ts';
import type { PreparedContent } from './template.ts';

/** What one part of one language says and does, each name once, in the order of its first use. */
export type PartUses = { fields: string[]; links: string[]; helpers: string[]; optionals: number };

/** Stands for `{{link}}`, which has no address of its own. */
export const MAIN_LINK = '{{link}}';

/** The uses of each part that one language has; empty for a language that is not written. */
export function usesIn(content: PreparedContent, language: Language): Map<string, PartUses> {
  return new Map([...treesOf(content, language)].map(([part, nodes]) => [part, usesOf(nodes)]));
}

/** What stands as words in one language, without fields; to look for a name in. */
export function wordsIn(content: PreparedContent, language: Language): string {
  const nodes = [...treesOf(content, language).values()].flatMap((tree) => [...everyNode(tree)]);
  return nodes.map((node) => (node.kind === 'text' ? node.text : ' ')).join('');
}

/** A plain part that was made from the HTML says the same again: it is not a part of its own. */
function treesOf(content: PreparedContent, language: Language): Map<string, Node[]> {
  if (content.channel === 'sms') {
    const prepared = content.prepared[language];
    return new Map(prepared === undefined ? [] : [['text', prepared.text]]);
  }
  const prepared = content.prepared[language];
  if (prepared === undefined) return new Map();
  const { subject, html, text } = prepared;
  const trees = new Map([
    ['subject', subject],
    ['html', [...html.body, ...html.close, ...html.tail]],
  ]);
  return text.made ? trees : trees.set('text', text.body);
}

function usesOf(tree: Node[]): PartUses {
  const nodes = [...everyNode(tree)];
  return {
    fields: unique(nodes.flatMap((node) => fieldIn(node) ?? [])),
    links: unique(nodes.flatMap((node) => (node.kind === 'link' ? [node.target ?? MAIN_LINK] : []))),
    helpers: unique(nodes.flatMap((node) => helperIn(node) ?? [])),
    optionals: nodes.filter(({ kind }) => kind === 'optional').length,
  };
}

function fieldIn(node: Node): string | null {
  return node.kind === 'field' ? node.name : node.kind === 'choice' ? node.field : null;
}

/** The word by which a writer calls it: a condition is an `if`, whatever it turns on. */
function helperIn(node: Node): string | null {
  if (node.kind === 'field') return node.format?.kind ?? null;
  if (node.kind === 'choice') return node.test.kind === 'yes' ? 'if' : node.test.kind;
  return node.kind === 'optional' ? 'optional' : null;
}

function unique(names: string[]): string[] {
  return [...new Set(names)];
}
