import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const MOST_COLOURS = 256;

/**
 * A picture of a page with at most 256 colours, about a third of its bytes. Takes what browsers make: PNG of 8 bits a
 * channel, with or without alpha, not interlaced. Colours that are nearly the same become one where there are too many.
 */
export function lighter(png: Buffer): Buffer {
  const { width, height, channels, rows } = decoded(png);
  for (let drop = 0; drop <= 4; drop++) {
    const indexed = inFewColours({ width, height, channels, rows }, drop);
    if (indexed !== null) return encoded(width, height, indexed);
  }
  return png;
}

type Pixels = { width: number; height: number; channels: number; rows: Buffer };

/** Undoes the filters of the lines. */
function decoded(png: Buffer): Pixels {
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const channels = { 2: 3, 6: 4 }[png[25] ?? 0];
  if (channels === undefined || png[24] !== 8) throw new Error('This is no picture of a browser.');
  const parts: Buffer[] = [];
  for (let at = SIGNATURE.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const raw = inflateSync(Buffer.concat(parts));
  const line = width * channels;
  const rows = Buffer.alloc(line * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (line + 1)] ?? 0;
    for (let x = 0; x < line; x++) {
      const here = y * line + x;
      const left = x < channels ? 0 : (rows[here - channels] ?? 0);
      const above = y === 0 ? 0 : (rows[here - line] ?? 0);
      const corner = x < channels || y === 0 ? 0 : (rows[here - line - channels] ?? 0);
      const foretold = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter] ?? 0;
      rows[here] = ((raw[y * (line + 1) + 1 + x] ?? 0) + foretold) & 255;
    }
  }
  return { width, height, channels, rows };
}

function paeth(left: number, above: number, corner: number): number {
  const [a, b, c] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs);
  if ((a ?? 0) <= (b ?? 0) && (a ?? 0) <= (c ?? 0)) return left;
  return (b ?? 0) <= (c ?? 0) ? above : corner;
}

type Indexed = { palette: number[]; indexes: Buffer };

/** Takes colours for one that agree but for their last `drop` bits; null when there are still too many. */
function inFewColours({ width, height, channels, rows }: Pixels, drop: number): Indexed | null {
  const places = new Map<number, number>();
  const palette: number[] = [];
  const indexes = Buffer.alloc(width * height);
  for (let pixel = 0; pixel < width * height; pixel++) {
    const colour = rows.readUIntBE(pixel * channels, 3);
    const kin = colour & (0x01_01_01 * ((255 << drop) & 255));
    let place = places.get(kin);
    if (place === undefined) {
      if (palette.length === MOST_COLOURS) return null;
      place = palette.push(colour) - 1;
      places.set(kin, place);
    }
    indexes[pixel] = place;
  }
  return { palette, indexes };
}

function encoded(width: number, height: number, { palette, indexes }: Indexed): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++) indexes.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  const data = deflateSync(lines, { level: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(kind: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
