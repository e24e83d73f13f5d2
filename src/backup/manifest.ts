import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { messageOf } from '../lib/errors.ts';

/** The form of the folder; one that is read differently gets the next number. */
const FORMAT = 1;
export const MANIFEST = 'manifest.json';

const Whole = z.number().int().min(0);

const Collection = z.object({
  name: z.string().regex(/^[A-Za-z][\w.]*$/),
  count: Whole,
  bytes: Whole,
  sha256: z.string().length(64),
  /** as `listIndexes` tells them, in extended JSON */
  indexes: z.array(z.record(z.string(), z.unknown())),
});
export type KeptCollection = z.output<typeof Collection>;

const Manifest = z.object({
  format: z.literal(FORMAT),
  /** Chapar's */
  version: z.string(),
  /** MongoDB's */
  server: z.string(),
  /** all of it is as it was at this moment */
  takenAt: z.iso.datetime(),
  /** steps that brought the data up to date; its form is known by them */
  migrations: z.array(z.string()),
  /** names the key by which opt-outs are told, and tells nothing of it; null: there never was one */
  suppressionKey: z.string().nullable(),
  /** the secret key is in the folder */
  withKey: z.boolean(),
  /** in the order in which each comes after what it refers to */
  collections: z.array(Collection),
  dangling: z.array(z.object({ from: z.string(), field: z.string(), count: Whole, example: z.string() })),
});
export type Manifest = z.output<typeof Manifest>;

export function aManifest(facts: Omit<Manifest, 'format'>): Manifest {
  return { format: FORMAT, ...facts };
}

/** What a folder says of itself. @throws Error with the cure when it is no backup, or none that was written to its end */
export async function readManifest(folder: string): Promise<Manifest> {
  const file = path.join(folder, MANIFEST);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new Error(
      `${folder} is no backup: it has no ${MANIFEST}, which is written last. Name a folder that “npm run backup” has made; one that ends in .partial was cut off.`,
      { cause: error },
    );
  });
  try {
    const found = z.object({ format: z.number() }).parse(JSON.parse(text));
    if (found.format > FORMAT) throw new Error(`it is of form ${found.format}, made by a newer Chapar`);
    return Manifest.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : messageOf(error);
    throw new Error(`${file} cannot be read: ${why}. Take another backup, or the Chapar that made it.`, {
      cause: error,
    });
  }
}
