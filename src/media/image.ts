import type { ImageType, ImageWarning } from '../contract/media.ts';

/** An image that mails show. It never changes, so that every cache may keep it for good. */
export type Image = {
  id: string;
  /** SHA-256 of its bytes, in hex: the same picture is kept once */
  hash: string;
  name: string | null;
  type: ImageType;
  bytes: number;
  /** both in pixels */
  width: number;
  height: number;
  createdAt: Date;
};

/**
 * 1 MB: a mail's pictures are loaded over mobile networks, all of them at once; what is larger is a photo that nobody
 * has made smaller.
 */
export const MAX_BYTES = 1_048_576;
/** In pixels. A few kilobytes can unfold into a picture that stops a telephone. */
export const MAX_SIDE = 4_000;

/** A mail is about 600 pixels wide; twice that is sharp on the finest screens. */
const WIDE = 1_200;
const HEAVY = 200_000;

export function warningsOf({ width, bytes }: Pick<Image, 'width' | 'bytes'>): ImageWarning[] {
  const warnings: ImageWarning[] = [];
  if (width > WIDE) {
    const message = `It is ${width} pixels wide; a mail shows ${WIDE / 2}, so ${WIDE} are enough for every screen.`;
    warnings.push({ code: 'wide', message });
  }
  if (bytes > HEAVY) {
    const message = `It is ${Math.round(bytes / 1000)} kB; below ${HEAVY / 1000} kB it loads quickly on mobile networks.`;
    warnings.push({ code: 'heavy', message });
  }
  return warnings;
}

const EXTENSIONS: Record<ImageType, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
};

/** Below the public origin. The ending is for programs that judge by it; the id alone decides. */
export function imagePath({ id, type }: Pick<Image, 'id' | 'type'>): string {
  return `/i/${id}.${EXTENSIONS[type]}`;
}

/** The id in what stands behind /i/; null for what can be none. */
export function imageIdOf(name: string): string | null {
  return /^([1-9A-HJ-NP-Za-km-z]{8,40})(?:\.(?:png|jpg|gif|webp))?$/.exec(name)?.[1] ?? null;
}
