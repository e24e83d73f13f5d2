import { isolate, type Direction } from './direction.ts';
import type { Context, FieldNode, LinkNode } from './nodes.ts';
import { fieldOp, type Write, type Writer } from './ops.ts';
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

/** What a writer needs of a run: how values are printed, and a link's place among the run's targets. */
export type WriterOptions = { print: Print; indexOf: (target: string | null) => number };

/** Writes fields and links of HTML by where they stand. */
export function htmlWriter({ print, indexOf }: WriterOptions): Writer {
  const values = perContext((context) => remembering(valueWriter(context)));
  return (node) => {
    const context = node.context ?? 'text';
    const address = addressWriter(context);
    if (node.kind === 'link') return linkOp(node, indexOf, address);
    return fieldOp(node, print, node.name === 'unsubscribe' ? address : values(context));
  };
}

/** Writes fields and links of a plain part. */
export function plainWriter(around: Direction, { print, indexOf }: WriterOptions): Writer {
  const written = remembering((value) => isolate(stripInvisible(value), around));
  return (node) => {
    if (node.kind === 'link') return linkOp(node, indexOf, (url) => url);
    if (node.name === 'unsubscribe') return fieldOp(node, print, (url) => url);
    return fieldOp(node, print, written);
  };
}

/** Writes fields of a subject: one line, whatever the values hold, so that no value can begin another header. */
export function subjectWriter(around: Direction, print: Print): (node: FieldNode | LinkNode) => Write {
  return (node) => {
    if (node.kind === 'link') return '';
    return fieldOp(node, print, (value) =>
      isolate(stripInvisible(value).replace(/\s+/gu, ' ').trim(), around),
    );
  };
}

/** More than the values of one message, of which many are printed several times. */
const REMEMBERED = 64;

function remembering(write: (value: string) => string): (value: string) => string {
  const known = new Map<string, string>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const written = write(value);
    known.set(value, written);
    return written;
  };
}

function perContext<T>(make: (context: Context) => T): (context: Context) => T {
  const made = new Map<Context, T>();
  return (context) => {
    const one = made.get(context) ?? make(context);
    made.set(context, one);
    return one;
  };
}

function linkOp(
  node: LinkNode,
  indexOf: (target: string | null) => number,
  write: (url: string) => string,
): Write {
  const index = indexOf(node.target);
  return (scope) => write(scope.url(index));
}

/** `<bdi>` keeps a value of the other direction from disturbing its sentence. */
function valueWriter(context: Context): (value: string) => string {
  switch (context) {
    case 'text':
    case 'anchor-text':
      return (value) => `<bdi>${escapeHtml(stripInvisible(value))}</bdi>`;
    case 'address':
      return (value) => escapeHtml(encodeInAddress(stripInvisible(value)));
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
