import type { Language } from '../contract/words.ts';
import type { Settings } from '../settings/settings.ts';
import { escapeHtml } from './mail-writers.ts';
import type { Node } from './nodes.ts';

/** What a run's mails take from the organisation. */
export type MailLook = {
  brand: string;
  /** #rrggbb */
  color: string;
  /** web address of an image; null for none */
  logo: string | null;
  /** the postal line of the footer; null for none */
  address: string | null;
};

type LookWord = 'color' | 'ink' | 'on-light' | 'on-dark' | 'brand' | 'logo';

/**
 * Stands in a prepared mail for what the organisation may change later: a version keeps its text, a run takes the look
 * of its day. The signs are noncharacters, which no source holds (scan.ts).
 */
export function lookSign(word: LookWord): string {
  return `\ufdd2${word}\ufdd3`;
}

/** Enclose what stands only where there is a logo. */
export const LOGO_BEGIN = '<!--\ufdd4-->';
export const LOGO_END = '<!--\ufdd5-->';

/** @param mail its logo already as a web address */
export function lookOf({ brand, mail }: Pick<Settings, 'brand' | 'mail'>, language: Language): MailLook {
  return { brand: brand[language], ...mail, address: mail.address[language] };
}

/** Puts the organisation's look in the place of its signs; once per run. */
export function dress(nodes: Node[], look: MailLook): Node[] {
  const words: Record<string, string> = {
    color: look.color,
    ink: contrast(look.color, LIGHT) >= contrast(look.color, DARK) ? LIGHT : DARK,
    'on-light': contrast(look.color, LIGHT) >= READABLE ? look.color : DARK,
    'on-dark': contrast(look.color, DARK) >= READABLE ? look.color : LIGHT,
    brand: escapeHtml(look.brand),
    logo: escapeHtml(look.logo ?? ''),
  };
  const dressAll = (list: Node[]): Node[] =>
    (look.logo === null ? withoutLogo(list) : list).map((node) => {
      if (node.kind === 'text') return { ...node, text: dressText(node.text, words) };
      if (node.kind === 'optional') return { ...node, body: dressAll(node.body) };
      if (node.kind !== 'choice') return node;
      return { ...node, then: dressAll(node.then), otherwise: dressAll(node.otherwise) };
    });
  return dressAll(nodes);
}

function dressText(text: string, words: Record<string, string>): string {
  return text
    .replace(/<!--[\ufdd4\ufdd5]-->/gu, '')
    .replace(/\ufdd2([a-z-]+)\ufdd3/gu, (_, word: string) => words[word] ?? '');
}

/** Leaves out all that stands between the logo's signs, its link too. */
function withoutLogo(nodes: Node[]): Node[] {
  let within = false;
  return nodes.flatMap((node): Node[] => {
    if (node.kind !== 'text') return within ? [] : [node];
    const shown = node.text.split(/(<!--[\ufdd4\ufdd5]-->)/u).filter((piece) => {
      if (piece === LOGO_BEGIN || piece === LOGO_END) within = piece === LOGO_BEGIN;
      return !within;
    });
    return [{ ...node, text: shown.join('') }];
  });
}

/** The colours of our own text: on light grounds, and on dark ones. */
export const DARK = '#1b1c1f';
export const LIGHT = '#ffffff';
/** @see WCAG 2.2, 1.4.3: for text of common size */
const READABLE = 4.5;

/** From 1 to 21. @see WCAG 2.2, "contrast ratio" */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function luminance(color: string): number {
  const part = (at: number): number => {
    const value = parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
