import { addDays, momentsOf, wallClock } from '../../src/calendar/wall.ts';
import { scheduled, type Campaign } from './campaigns.ts';
import { until, type Chapar } from './chapar.ts';

const TEN_O_CLOCK = 600;
const SLOW = 5;
const FAST = 200;

/** What a lived-in installation has besides what was sent: one campaign for tomorrow, and one that somebody paused. */
export async function leaveBehind(chapar: Chapar, zone: string): Promise<void> {
  const drafts = await chapar.all<Campaign>('/campaigns');
  const ofSample = (name: string): string => {
    const found = drafts.find(({ id }) => id.endsWith(`-${name}`));
    if (found === undefined) throw new Error(`The sample club has no draft ${name}.`);
    return found.id;
  };
  const [tomorrow] = momentsOf(addDays(wallClock(new Date(), zone).day, 1), TEN_O_CLOCK, zone);
  await scheduled(chapar, ofSample('winback'), tomorrow);

  const paused = ofSample('gift');
  await chapar.api('PATCH', '/settings', { rates: { sms: SLOW } });
  await scheduled(chapar, paused);
  await until('some of the paused campaign have left', async () => {
    const { state, progress } = await chapar.api<Campaign & { progress: { planned: number } | null }>(
      'GET',
      `/campaigns/${paused}`,
    );
    if (state !== 'sending' || (progress?.planned ?? 0) === 0) return false;
    return (await chapar.api<{ submitted: number }>('GET', `/campaigns/${paused}/report`)).submitted > 0;
  });
  await chapar.api('POST', `/campaigns/${paused}/pause`, {});
  await chapar.api('PATCH', '/settings', { rates: { sms: FAST } });
}
