import { BLOCK_NAME } from './block.ts';
import {
  fieldName,
  hasArguments,
  hashOf,
  literalNumberOf,
  plainName,
  stringOf,
  type Tag,
} from './expressions.ts';
import { isFormat, readFormat } from './formats.ts';
import { fault, fieldNode, linkNode, type Place, type SourceFault, type SourceNode } from './nodes.ts';

const LINK_CURE =
  'Write {{link}} for the main link, or {{link "https://…"}} with an address that begins with http:// or https://.';
const BLOCK_CURE =
  'Write {{block "name"}} for the newest version of a block, or {{block "name" version=3}} for that one.';
const HELPER_CURE =
  'Write {{field}}, {{field "fallback"}} with quotation marks, or one of {{date field}}, {{time field}}, {{number field}}, {{digits field}}, {{ordinal field}}, {{money field}}, {{plural field "book" "books"}}, {{link "https://…"}} and {{block "name"}}.';

/** What one tag comes to: its node, or what is wrong with it. */
type Read = SourceNode | SourceFault;

/** Reads a tag that prints something; null, with a fault, when it is none of ours. */
export function readMustache(
  tag: hbs.AST.MustacheStatement & Tag,
  place: Place,
  faults: SourceFault[],
): SourceNode | null {
  const read = tag.escaped
    ? readTag(tag, place)
    : fault(place, 'raw', 'Write {{field}}: {{{ and {{& would print a value unescaped.');
  if ('kind' in read) return read;
  faults.push(read);
  return null;
}

function readTag(tag: hbs.AST.MustacheStatement, place: Place): Read {
  const word = plainName(tag.path);
  if (word === 'link') return readLink(tag, place);
  if (word === 'block') return readBlock(tag, place);
  const name = fieldName(tag.path);
  if (!hasArguments(tag)) return name === null ? nameFault(tag.path, place) : fieldNode(name, { place });
  const fallback = tag.params.length === 1 && hashOf(tag).length === 0 ? stringOf(tag.params[0]) : null;
  if (name !== null && fallback !== null) return fieldNode(name, { fallback, place });
  if (word === null || !isFormat(word)) return fault(place, 'unknown-helper', HELPER_CURE);
  const read = readFormat(word, tag);
  if ('usage' in read) return fault(place, 'helper-arguments', `Write ${read.usage}.`);
  return fieldNode(read.field, { format: read.format, place });
}

function readLink(tag: hbs.AST.MustacheStatement, place: Place): Read {
  if (!hasArguments(tag)) return linkNode(null, place);
  const target = tag.params.length === 1 && hashOf(tag).length === 0 ? stringOf(tag.params[0]) : null;
  if (target !== null && isWebAddress(target)) return linkNode(target, place);
  return fault(place, 'link-target', LINK_CURE);
}

function readBlock(tag: hbs.AST.MustacheStatement, place: Place): Read {
  const name = tag.params.length === 1 ? stringOf(tag.params[0]) : null;
  const [pair, ...more] = hashOf(tag);
  const version = pair === undefined ? null : literalNumberOf(pair.value);
  const versioned = pair === undefined || (pair.key === 'version' && isVersion(version));
  if (name === null || !BLOCK_NAME.test(name) || !versioned || more.length > 0) {
    return fault(place, 'block-name', BLOCK_CURE);
  }
  return { kind: 'block', name, version, place };
}

function isVersion(version: number | null): boolean {
  return version !== null && Number.isSafeInteger(version) && version > 0;
}

/** A complete http(s) address, as it is stored and redirected to. */
export function isWebAddress(text: string): boolean {
  return text.length <= 2000 && /^https?:\/\/[^\s"<>\\]+$/i.test(text) && URL.canParse(text);
}

function nameFault(expression: hbs.AST.Expression, place: Place): SourceFault {
  const written = 'original' in expression ? ` "${String(expression.original).slice(0, 60)}"` : '';
  const message = `A field is one name of letters, digits, _ or -, such as {{name}} or {{city}};${written} is not, or is reserved.`;
  return fault(place, 'field-name', message);
}
