import { expect } from 'chai';
import { CampaignState } from '../../src/contract/words.ts';
import { AppError } from '../../src/lib/errors.ts';
import { onceOf } from '../../src/campaigns/launch.ts';
import { NOON } from '../support/builders/run.ts';
import { aContact } from '../support/builders/contact.ts';
import { aCampaignRoom, UNDO_MS, type CampaignRoom } from '../support/campaigns.ts';

type State = CampaignState | 'missed before its start';
const STATES: State[] = [...CampaignState.options, 'missed before its start'];

const ACTIONS = ['change', 'remove', 'schedule', 'unschedule', 'pause', 'resume', 'stop'] as const;
type Action = (typeof ACTIONS)[number];

/** The state behind each allowed action; every other pair is refused with 409. Written by hand, from the design. */
const ALLOWED: Record<Action, Partial<Record<State, CampaignState | 'gone'>>> = {
  change: { draft: 'draft' },
  remove: { draft: 'gone' },
  schedule: { draft: 'scheduled', 'missed before its start': 'scheduled' },
  unschedule: { scheduled: 'draft', 'missed before its start': 'draft' },
  pause: { planning: 'paused', sending: 'paused' },
  resume: { paused: 'sending', missed: 'sending', 'missed before its start': 'scheduled' },
  stop: {
    scheduled: 'stopped',
    'missed before its start': 'stopped',
    missed: 'stopped',
    planning: 'stopped',
    sending: 'stopped',
    paused: 'stopped',
  },
};

describe('campaigns/states', () => {
  let room: CampaignRoom;

  before(async () => {
    room = await aCampaignRoom();
    room.line.world.contacts = [aContact()];
  });

  /** A campaign in a state, come to it the way campaigns do; `sending` and its kin have been planned. */
  async function aCampaignIn(state: State): Promise<string> {
    const { id } = await room.draft();
    if (state === 'draft') return id;
    await room.campaigns.schedule(id, null);
    if (state === 'scheduled') return id;
    room.line.advance(UNDO_MS);
    if (state === 'missed before its start') room.line.advance(3 * 3_600_000);
    await room.tick();
    const run = `${id}.0`;
    const { runs } = room.line.stores;
    if (state === 'planning') await runs.move(run, ['sending'], 'planning');
    if (state === 'paused' || state === 'missed') await runs.move(run, ['sending'], state);
    if (state === 'finished' || state === 'stopped')
      await runs.move(run, ['sending'], state, room.line.world.now);
    return id;
  }

  const act: Record<Action, (id: string) => Promise<unknown>> = {
    change: (id) => room.campaigns.change(id, { name: 'Winter sale' }),
    remove: (id) => room.campaigns.remove(id),
    schedule: (id) => room.campaigns.schedule(id, null),
    unschedule: (id) => room.campaigns.unschedule(id),
    pause: (id) => room.campaigns.pause(id),
    resume: (id) => room.campaigns.resume(id),
    stop: (id) => room.campaigns.stop(id),
  };

  async function refusal(action: Action, id: string): Promise<AppError> {
    try {
      await act[action](id);
    } catch (error) {
      if (error instanceof AppError) return error;
      throw error;
    }
    return expect.fail(`${action} was allowed`);
  }

  for (const state of STATES) {
    const shown = state === 'missed before its start' ? 'missed' : state;

    it(`is ${state} when it has come there`, async () => {
      expect(await room.stateOf(await aCampaignIn(state))).to.equal(shown);
    });

    for (const action of ACTIONS) {
      const to = ALLOWED[action][state];
      if (to === undefined) {
        it(`does not let one that is ${state} be acted on by ${action}, and names its state`, async () => {
          const id = await aCampaignIn(state);
          const { status, code, details, message } = await refusal(action, id);
          expect({ status, code, details }).to.deep.equal({
            status: 409,
            code: 'state',
            details: { state: shown },
          });
          expect(message).to.contain(shown);
          expect(await room.stateOf(id), 'and leaves it as it is').to.equal(shown);
        });
      } else {
        it(`lets ${action} bring one that is ${state} to ${to}`, async () => {
          const id = await aCampaignIn(state);
          await act[action](id);
          if (to === 'gone') expect((await refusal('change', id)).status).to.equal(404);
          else expect(await room.stateOf(id)).to.equal(to);
        });
      }
    }
  }

  for (const action of ACTIONS) {
    it(`answers 404 to ${action} of a campaign that is not there`, async () => {
      expect((await refusal(action, 'nobody')).status).to.equal(404);
    });
  }

  it('says so when a campaign is just being started', async () => {
    const { id } = await room.draft();
    await room.campaigns.schedule(id, null);
    await room.store.change(id, ['scheduled'], {
      phase: 'opened',
      opening: onceOf({ startsAt: NOON }, room.world.settings, NOON),
    });
    expect((await refusal('stop', id)).message).to.contain('just being started');
    expect(await room.stateOf(id)).to.equal('planning');
    await room.tick();
    await room.campaigns.stop(id);
    expect(await room.stateOf(id)).to.equal('stopped');
  });
});
