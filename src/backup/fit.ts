import type { Manifest } from './manifest.ts';

/** What the Chapar that restores can read. */
export type Here = {
  /** names of the steps that it knows */
  migrations: string[];
  /** names its secret key; null: there is none yet */
  suppressionKey: string | null;
};

/** @throws Error with the cure when this Chapar, or this key, could not live with what the backup holds */
export function refuseUnfit(manifest: Manifest, here: Here): void {
  const unknown = manifest.migrations.filter((name) => !here.migrations.includes(name));
  if (unknown.length > 0) {
    throw new Error(
      `The backup was made by a newer Chapar, version ${manifest.version} (this one does not know ${unknown.join(', ')}). Restore it with that version, or one after it.`,
    );
  }
  if (manifest.suppressionKey === null || manifest.suppressionKey === here.suppressionKey) return;
  const have =
    here.suppressionKey === null ? 'There is no secret key here' : 'The secret key here is another';
  throw new Error(
    `${have} than the one of the backup, and without that one all people’s opt-outs would be forgotten. Put the former secret.key into the data folder (DATA_DIR), or set SECRET_KEY to the former one; a backup made with --with-key brings it along.`,
  );
}
