import type { SampleAsk } from './people.ts';

type Brand = { fa: string; en: string };

/** What is known of the sample club that is here. Written before anything of it, and deleted after everything. */
export type HeldClub = {
  state: 'loading' | 'loaded' | 'removing';
  /** the beginning of every id that it brought: an id of its own time, so that lists stay in the order of age */
  mark: string;
  size: number;
  /** by which its people were made; the same again makes the same */
  madeAt: Date;
  settings: SampleAsk['settings'];
  /** the brand before it, when the organisation had not said its own */
  brandBefore: Brand | null;
  /** names of the contact fields that it declared */
  fields: string[];
  /** contacts that are in */
  done: number;
  /** while something goes on, never older than a few seconds */
  aliveAt: Date;
  loadedAt: Date | null;
  /** campaigns that go with it: found when the removal began, for what leads to them goes before they do */
  campaigns: string[];
};

/** A load or removal that was silent for this long has died. */
const SILENT_MS = 30_000;

export function isBusy({ state, aliveAt }: HeldClub, now: Date): boolean {
  return state !== 'loaded' && now.getTime() - aliveAt.getTime() < SILENT_MS;
}

export function isInterrupted(held: HeldClub, now: Date): boolean {
  return held.state !== 'loaded' && !isBusy(held, now);
}

/** The id of a thing that the club brought. */
export function markedId(mark: string, name: string): string {
  return `${mark}-${name}`;
}

/** Every id that begins with the mark: `.` follows `-`. */
export function marked(mark: string): { $gte: string; $lt: string } {
  return { $gte: `${mark}-`, $lt: `${mark}.` };
}
