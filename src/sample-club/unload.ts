import type { Channel } from '../contract/words.ts';
import type { ChangeSettings } from '../contract/settings.ts';
import { AppError } from '../lib/errors.ts';
import type { Settings } from '../settings/settings.ts';
import { BRAND } from './content.ts';
import { type HeldClub } from './held.ts';
import type { Leftovers } from './leftovers.store.ts';
import { sampleMembers } from './people.ts';
import type { SampleClubStore } from './sample-club.store.ts';

export type UnloadDeps = {
  store: Pick<SampleClubStore, 'idsOf' | 'note'>;
  leftovers: Leftovers;
  settings: { read(): Promise<Settings>; update(change: ChangeSettings): Promise<unknown> };
  /** the id under which a no to this address stands */
  suppressionOf(channel: Channel, address: string): string;
  sizeOfGroup(id: string): Promise<number>;
  removeGroup(id: string): Promise<void>;
  removeSegment(id: string): Promise<void>;
  removeTemplate(id: string): Promise<void>;
};

/**
 * Takes the club out again; what is gone already is no hindrance, so a removal that died is begun anew. What somebody built on stays and is theirs: a
 * template that their campaign needs, a segment that another is built on, a group with people of theirs in it.
 */
export async function unloadClub(club: HeldClub, deps: UnloadDeps): Promise<void> {
  const { store, leftovers } = deps;
  const { mark } = club;
  const campaigns = [...new Set([...club.campaigns, ...(await leftovers.campaignsOf(mark))])];
  await store.note(club, { campaigns });
  await leftovers.removeCampaigns(campaigns);
  await leftovers.removePeople(mark);
  await leftovers.removeSuppressions(suppressionsOf(club, deps));
  for (const id of await store.idsOf(mark, 'segments')) await unlessInUse(() => deps.removeSegment(id));
  for (const id of await store.idsOf(mark, 'templates')) await unlessInUse(() => deps.removeTemplate(id));
  await leftovers.removeVersions(mark);
  for (const id of await store.idsOf(mark, 'groups')) {
    if ((await deps.sizeOfGroup(id)) === 0) await deps.removeGroup(id);
  }
  await restoreSettings(club, deps);
}

/** The noes of every address that was made up, whoever said them. */
function suppressionsOf({ mark, size, madeAt, settings }: HeldClub, deps: UnloadDeps): string[] {
  const members = sampleMembers({ mark, size, now: madeAt, settings, tiers: [] });
  return members.flatMap(({ contact: { mobile, email } }) => [
    ...(mobile === null ? [] : [deps.suppressionOf('sms', mobile)]),
    ...(email === null ? [] : [deps.suppressionOf('email', email)]),
  ]);
}

async function unlessInUse(remove: () => Promise<void>): Promise<void> {
  try {
    await remove();
  } catch (error) {
    // In use, or removed by somebody in this moment: both are as they should be.
    if (!(error instanceof AppError) || (error.status !== 409 && error.status !== 404)) throw error;
  }
}

/** The brand, unless somebody has given it a name since; the fields, unless somebody who stays has values in them. */
async function restoreSettings(
  { brandBefore, fields }: HeldClub,
  { settings, leftovers }: UnloadDeps,
): Promise<void> {
  const { brand, fields: known } = await settings.read();
  const used = new Set<string>();
  for (const name of fields) if (await leftovers.usesField(name)) used.add(name);
  const kept = known.filter(({ name }) => !fields.includes(name) || used.has(name));
  const isOurs = brand.fa === BRAND.fa && brand.en === BRAND.en;
  await settings.update({
    fields: kept,
    ...(brandBefore !== null && isOurs && { brand: brandBefore }),
  });
}
