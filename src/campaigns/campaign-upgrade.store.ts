import type { Connection } from 'mongoose';
import type { Migration } from '../database/migrations.ts';
import { changeLacking, eachLacking } from '../database/pages.ts';
import type { Clock } from '../lib/clock.ts';
import type { Settings } from '../settings/settings.ts';
import type { Campaign } from './campaign.ts';
import { onceOf } from './launch.ts';

type OldCampaign = Pick<Campaign, 'startsAt'> & { _id: string };
type Given = Pick<
  Campaign,
  'repeat' | 'serving' | 'priority' | 'reached' | 'opening' | 'halted' | 'passed' | 'checked'
>;

/** Each runs once. One that was scheduled stays so: a person has checked it, by the rules of then. */
const GIVEN: Given = {
  repeat: { kind: 'once' },
  serving: null,
  priority: null,
  reached: null,
  opening: null,
  halted: false,
  passed: null,
  checked: null,
};

export type CampaignUpgradeDeps = { settings(): Promise<Settings>; clock: Clock };

/** Campaigns from before they could repeat. One that was opened and whose run was not written yet still gets it. */
export function campaignsThatRepeat(
  connection: Connection,
  { settings, clock }: CampaignUpgradeDeps,
): Migration {
  const campaigns = connection.collection<OldCampaign & { repeat: object }>('campaigns');
  const old = { repeat: { $exists: false } };
  const $unset = { runOpen: true } as const;

  async function open(campaign: OldCampaign): Promise<number> {
    const opening = onceOf(campaign, await settings(), clock());
    const $set = { ...GIVEN, opening, run: null }; // named when it is written
    return (await campaigns.updateOne({ _id: campaign._id, ...old }, { $set, $unset })).modifiedCount;
  }

  return {
    name: 'campaigns-that-repeat',
    async run() {
      let changed = 0;
      const lacking = { ...old, phase: 'opened', runOpen: false };
      for await (const one of eachLacking<OldCampaign>(connection, { collection: 'campaigns', lacking }))
        changed += await open(one);
      const rest = { collection: 'campaigns', lacking: old };
      return changed + (await changeLacking(connection, rest, { $set: GIVEN, $unset }));
    },
  };
}
