import { fixed, isFixed, joined, textOf, type Fixed, type Piece } from './pieces.ts';

/** Blank lines that conditions leave behind, once it is known which branches were taken. */
function tidyLines(text: string): string {
  return text
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Texts that differ in the branches taken; beyond so many, each is tidied for itself. */
const KEPT = 200;

/** A value which no tidying can change, nor what is around it: one line that neither begins nor ends in white space. */
const SOLID = /^\S(?:.*\S)?$/u;
/** Stands for a value while the text around it is tidied. A noncharacter: no checked source holds it (scan.ts). */
const SIGN = '\ufdd0';

/**
 * Tidies texts in pieces. What comes out is what tidying the whole text gives; the pieces that are the same for all
 * stay the same objects for those readers to whom the same branches are shown.
 */
export function createTidier(): (pieces: Piece[]) => Piece[] {
  const numbers = new Map<Fixed, number>();
  const kept = new Map<string, Fixed[]>();

  const numberOf = (piece: Fixed): number => {
    const number = numbers.get(piece) ?? numbers.size;
    numbers.set(piece, number);
    return number;
  };

  const frameOf = (pieces: Piece[]): Fixed[] => {
    const key = pieces.map((piece) => (isFixed(piece) ? numberOf(piece) : '')).join();
    const known = kept.get(key);
    if (known !== undefined) return known;
    const frame = aroundSolid(pieces).map(fixed);
    if (kept.size < KEPT) kept.set(key, frame);
    return frame;
  };

  return (pieces) => {
    const values = pieces.filter(isSolid);
    const isKnown = pieces.every((piece) => isFixed(piece) || isSolid(piece));
    const frame = isKnown ? frameOf(pieces) : aroundSolid(pieces);
    if (frame.length !== values.length + 1) return [tidyLines(joined(pieces))]; // a value holds the sign
    return frame.flatMap((piece, at): Piece[] => {
      const value = values[at];
      const around = textOf(piece) === '' ? [] : [piece];
      return value === undefined ? around : [...around, value];
    });
  };
}

function isSolid(piece: Piece): boolean {
  return !isFixed(piece) && SOLID.test(textOf(piece));
}

/** What stands around the solid values of a tidied text. */
function aroundSolid(pieces: Piece[]): string[] {
  const text = pieces.map((piece) => (isSolid(piece) ? SIGN : textOf(piece))).join('');
  return tidyLines(text).split(SIGN);
}
