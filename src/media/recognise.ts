import { imageSize } from 'image-size';
import type { ImageType } from '../contract/media.ts';
import { MAX_SIDE } from './image.ts';

export type Recognised =
  | { outcome: 'image'; type: ImageType; width: number; height: number }
  | { outcome: 'refused'; reason: string };

const MAGIC: { type: ImageType; fits(head: string): boolean }[] = [
  { type: 'image/png', fits: (head) => head.startsWith('\x89PNG\r\n\x1a\n') },
  { type: 'image/jpeg', fits: (head) => head.startsWith('\xff\xd8\xff') },
  { type: 'image/gif', fits: (head) => /^GIF8[79]a/.test(head) },
  { type: 'image/webp', fits: (head) => head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP' },
];

const HEAD = 512;
const TAKEN = 'PNG, JPEG, GIF and WebP are taken.';

/** What a file is, by its first bytes: neither its name nor what was said of it counts. */
export function recognise(bytes: Buffer): Recognised {
  if (bytes.length === 0) return refused(`The body is empty; send the image's bytes. ${TAKEN}`);
  const head = bytes.subarray(0, HEAD).toString('latin1');
  const known = MAGIC.find(({ fits }) => fits(head));
  if (known === undefined) return refused(reasonAgainst(head));
  const size = sizeOf(bytes);
  if (size === null || size.width < 1 || size.height < 1) {
    return refused('The image is damaged: it does not tell its width and height. Save it again.');
  }
  if (Math.max(size.width, size.height) > MAX_SIDE) {
    const message = `The image is ${size.width} × ${size.height} pixels; ${MAX_SIDE} a side are the most. Make it smaller.`;
    return refused(message);
  }
  return { outcome: 'image', type: known.type, ...size };
}

function reasonAgainst(head: string): string {
  if (/<svg|<\?xml|<!doctype/i.test(head)) {
    return `SVG is a document that can run scripts, and mail programs do not show it: save it as PNG. ${TAKEN}`;
  }
  if (/^.{4}ftyp(?:avif|heic|heix|mif1)/s.test(head)) {
    return `Few mail programs show AVIF and HEIC: save it as JPEG. ${TAKEN}`;
  }
  return `This is no image that mail programs show. ${TAKEN}`;
}

function sizeOf(bytes: Buffer): { width: number; height: number } | null {
  try {
    // A copy of its own: the reader looks at the memory behind a Buffer, and would read past the end of this one.
    const { width, height } = imageSize(new Uint8Array(bytes));
    return { width, height };
  } catch {
    return null; // cut off or damaged: the reader reports all of it by throwing
  }
}

function refused(reason: string): Recognised {
  return { outcome: 'refused', reason };
}
