import { fullName } from '../contacts/names.ts';
import type { ImportCounts, ImportSample } from '../contract/imports.ts';
import type { Applied, BatchResult } from './apply.ts';

const SAMPLE = 10;

export const NO_COUNTS: ImportCounts = {
  rows: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  duplicates: 0,
  invalid: 0,
  keptOptOut: 0,
};

/** The counts after one more batch. */
export function counted(before: ImportCounts, { applied, duplicates, invalid }: BatchResult): ImportCounts {
  const having = (outcome: Applied['outcome']) => applied.filter((one) => one.outcome === outcome).length;
  return {
    rows: before.rows + applied.length + duplicates.length + invalid.length,
    created: before.created + having('created'),
    updated: before.updated + having('updated'),
    unchanged: before.unchanged + having('unchanged'),
    duplicates: before.duplicates + duplicates.length,
    invalid: before.invalid + invalid.length,
    keptOptOut: before.keptOptOut + applied.filter(({ keptOptOut }) => keptOptOut).length,
  };
}

/** The sample, filled up from one more batch. */
export function sampled(before: ImportSample[], { applied }: BatchResult): ImportSample[] {
  return [...before, ...applied.slice(0, SAMPLE - before.length).map(sampleOf)];
}

function sampleOf({ line, outcome, contact }: Applied): ImportSample {
  const { ref, mobile, email, city, tags } = contact;
  const occasions = contact.occasions.map(({ raw: _, ...day }) => day);
  const name = fullName(contact, contact.language);
  return { line, outcome, contact: { name, ref, mobile, email, city, tags, occasions } };
}
