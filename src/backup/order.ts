/** A field of one collection that names a document of another, or of one of several. */
export type Reference = { from: string; field: string; to: readonly string[] };

/**
 * What is not worth keeping, or must not come back: sessions and set-up links let people in, the rest is the memory of
 * processes and clocks that are gone. `restores` tells of this database, not of its content.
 */
export const LEFT_OUT: ReadonlySet<string> = new Set([
  'sessions',
  'setup',
  'leases',
  'ticks',
  'workers',
  'restores',
]);

/** Named before what refers to them; a collection that is not here comes after these, by its name. */
const FIRST = [
  'migrations',
  'suppressionKey',
  'settings',
  'users',
  'contacts',
  'campaigns',
  'runs',
  'batches',
  'imports',
  'imageFiles.files',
  'images',
  'imageFiles.chunks',
  'deliveries',
];

/** What must lead somewhere. Contacts are not among the targets: who is removed leaves messages behind. */
export const REFERENCES: readonly Reference[] = [
  { from: 'runs', field: 'campaign', to: ['campaigns'] },
  { from: 'batches', field: 'run', to: ['runs'] },
  { from: 'images', field: 'file', to: ['imageFiles.files'] },
  { from: 'imageFiles.chunks', field: 'files_id', to: ['imageFiles.files'] },
  { from: 'deliveries', field: 'run', to: ['runs'] },
  { from: 'deliveries', field: 'batch', to: ['batches', 'runs'] }, // a test has no batch, and names its run,
  { from: 'batchChanges', field: 'run', to: ['runs'] },
  { from: 'counters', field: 'run', to: ['runs'] },
  { from: 'events', field: 'run', to: ['runs'] },
  { from: 'importErrors', field: 'import', to: ['imports'] },
];

/** The collections of a database that are kept, in the order in which each comes after what it refers to. */
export function inOrder(names: string[]): string[] {
  const kept = names.filter((name) => !LEFT_OUT.has(name) && !name.startsWith('system.'));
  const place = (name: string): number => {
    const index = FIRST.indexOf(name);
    return index === -1 ? FIRST.length : index;
  };
  return kept.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
