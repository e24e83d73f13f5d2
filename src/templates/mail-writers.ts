import { isolate, type Direction } from './direction.ts';
import type { Context, FieldNode, LinkNode } from './nodes.ts';
import { fieldOp, onceEach, ownOp, type Scope, type Write, type Writer } from './ops.ts';
import type { Own } from './pieces.ts';
import type { Print } from './print.ts';
import { stripInvisible } from './typography.ts';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
}

/**
 * What a writer needs of a run: how values are printed, a link's place among the run's targets, and addresses that
 * stand for those of each delivery.
 */
export type WriterOptions = { print: Print; indexOf: (target: string | null) => number; samples: Scope };

/** How values and addresses are written in one place. */
type Hand = { value: (text: string) => string; address: (url: string) => string };

/** Writes fields and links of HTML by where they stand. */
export function htmlWriter(options: WriterOptions): Writer {
  const shared = sharing((node) => {
    const context = node.context ?? 'text';
    return printing(node, { value: valueWriter(context), address: addressWriter(context) }, options);
  });
  return (node) => {
    const isValue = node.kind === 'field' && node.name !== 'unsubscribe';
    const isText = node.context === null || node.context === 'text' || node.context === 'anchor-text';
    // It keeps a value of the other direction from disturbing its sentence.
    return isValue && isText ? ['<bdi>', shared(node), '</bdi>'] : [shared(node)];
  };
}

/** Writes fields and links of a plain part. */
export function plainWriter(around: Direction, options: WriterOptions): Writer {
  const value = (text: string): string => isolate(stripInvisible(text), around);
  const shared = sharing((node) => printing(node, { value, address: (url) => url }, options));
  return (node) => [shared(node)];
}

function printing(
  node: FieldNode | LinkNode,
  { value, address }: Hand,
  { print, indexOf, samples }: WriterOptions,
): (scope: Scope) => string | Own {
  if (node.kind === 'link') {
    const index = indexOf(node.target);
    return ownOp((scope) => address(scope.url(index)), samples);
  }
  if (node.name === 'unsubscribe') return ownOp(fieldOp(node, print, address), samples);
  return fieldOp(node, print, value);
}

/** The same thing printed several times is one step, and written once for each reader. */
function sharing(
  stepOf: (node: FieldNode | LinkNode) => (scope: Scope) => string | Own,
): (node: FieldNode | LinkNode) => Write {
  const shared = new Map<string, Write>();
  return (node) => {
    const key = JSON.stringify({ ...node, place: null });
    const step = shared.get(key) ?? onceEach(stepOf(node));
    shared.set(key, step);
    return step;
  };
}

/** Writes fields of a subject: one line, whatever the values hold, so that no value can begin another header. */
export function subjectWriter(around: Direction, print: Print): Writer {
  const write = (value: string): string =>
    isolate(stripInvisible(value).replace(/\s+/gu, ' ').trim(), around);
  return (node) => (node.kind === 'link' ? [] : [fieldOp(node, print, write)]);
}

function valueWriter(context: Context): (value: string) => string {
  switch (context) {
    case 'address':
      return (value) => escapeHtml(encodeInAddress(stripInvisible(value)));
    case 'text':
    case 'anchor-text':
    case 'label':
    case 'attribute':
      return (value) => escapeHtml(stripInvisible(value));
  }
}

function addressWriter(context: Context): (url: string) => string {
  switch (context) {
    case 'text':
      return (url) => `<a href="${escapeHtml(url)}" dir="ltr">${escapeHtml(url)}</a>`;
    case 'anchor-text':
      return (url) => `<bdi dir="ltr">${escapeHtml(url)}</bdi>`;
    case 'address':
    case 'label':
    case 'attribute':
      return escapeHtml;
  }
}

/** A value in `mailto:` or `tel:`: Persian digits as ASCII, anything that could add parameters encoded. */
function encodeInAddress(value: string): string {
  const ascii = value.trim().replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
  return encodeURIComponent(ascii).replaceAll('%40', '@').replaceAll('%2B', '+');
}
