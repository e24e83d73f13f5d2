import { parseZone } from '../lib/zone.ts';
import type { Run } from './run.ts';

/** The zone whose clock decides for a contact: its own when the run asks for it and this machine knows it. */
export function placeOf(run: Pick<Run, 'hoursIn'>, zone: string | null, officeZone: string): string {
  if (run.hoursIn === 'organisation' || zone === null) return officeZone;
  return parseZone(zone) ?? officeZone;
}
