import type { Connection } from 'mongoose';
import { changeLacking, dropIndexes, eachLacking } from '../database/pages.ts';
import type { Migration } from '../database/migrations.ts';
import type { Log } from '../lib/log.ts';
import type { Settings } from '../settings/settings.ts';
import { upgradeContent, type OldContent } from '../templates/template-upgrade.ts';
import type { UpgradeDeps } from '../templates/template-upgrade.store.ts';
import type { PreparedContent } from '../templates/template.ts';
import type { Planning, Run, RunState, Source } from './run.ts';

type OldRun = {
  _id: string;
  state: RunState;
  content: OldContent;
  limits: Omit<Settings['sms'], 'optionalBlocks'>;
  planning: Planning;
  startedAt: Date | null;
};

/** What a run is given that was opened before: what it would have had by the settings of now. */
type Given = Pick<
  Run,
  'content' | 'planning' | 'limits' | 'zone' | 'currency' | 'mail' | 'state' | 'expected' | 'hold'
> &
  Pick<Run, 'preflight' | 'excluded' | 'ownHours' | 'begunAt'> & { source: string; absentNoted: boolean };

export type RunUpgradeDeps = UpgradeDeps & {
  /** as messages print them */
  settings(): Promise<Settings>;
};

/** Runs from before they had a source and a prepared content. Those on their way go on where they were. */
export function runsWithSource(connection: Connection, deps: RunUpgradeDeps): Migration {
  const runs = connection.collection<{ _id: string; source: string }>('runs');
  return {
    name: 'runs-with-source',
    async run() {
      await dropIndexes(connection, { collection: 'runs', names: ['campaign_1'] });
      let changed = 0;
      const lacking = { source: { $exists: false } };
      for await (const old of eachLacking<OldRun>(connection, { collection: 'runs', lacking })) {
        const { content, problems } = await upgradeContent(old.content, deps.prepare);
        const $set = givenTo(old, content, await deps.settings());
        if (problems.length > 0) $set.state = heldBack(old, deps.log);
        const { modifiedCount } = await runs.updateOne({ _id: old._id, ...lacking }, { $set });
        changed += modifiedCount;
      }
      return changed;
    },
  };
}

const EVERYBODY: Source = { kind: 'contacts', bands: [] };

function givenTo(
  { state, limits, planning, startedAt }: OldRun,
  content: PreparedContent,
  { zone, currency, mail, sms }: Settings,
): Given {
  return {
    state,
    content,
    source: JSON.stringify(EVERYBODY),
    // A place in an audience names its band now.
    planning: { ...planning, after: planning.after === null ? null : `0:${planning.after}` },
    limits: { ...limits, optionalBlocks: sms.optionalBlocks },
    zone,
    currency,
    mail,
    expected: null,
    hold: null,
    preflight: null,
    excluded: [],
    ownHours: null,
    begunAt: startedAt,
    absentNoted: true, // without a preflight nobody can be absent
  };
}

/** A text that cannot be sent any more leaves nobody out in silence: a person is asked. */
function heldBack({ _id, state }: OldRun, log: Log): RunState {
  if (state !== 'planning' && state !== 'sending') return state;
  log.warn(
    `Run ${_id} is paused: this version cannot send its text. Stop it; a mended copy can be sent to those it has not reached.`,
  );
  return 'paused';
}

/** Lets the contacts' histories hear of what was sent before there were any. */
export function batchesToNote(connection: Connection): Migration {
  return {
    name: 'batches-to-note',
    run: () =>
      changeLacking(
        connection,
        { collection: 'batches', lacking: { unnoted: { $exists: false } } },
        { $set: { unnoted: true } },
      ),
  };
}

/** Gives batches the moment that they were planned for, which their ids hold. */
export function batchesWithDue(connection: Connection): Migration {
  const slot = { $arrayElemAt: [{ $split: ['$_id', '.'] }, -2] };
  return {
    name: 'batches-with-due',
    run: () =>
      changeLacking(connection, { collection: 'batches', lacking: { dueAt: { $exists: false } } }, [
        { $set: { dueAt: { $toDate: { $toLong: slot } } } },
      ]),
  };
}

/** Takes the ledger's indexes away that moved a row with each of its states; `DeliveryStore.ready` has made the others. */
export function ledgerWithFewerIndexes(connection: Connection): Migration {
  const names = ['batch_1_state_1', 'run_1_state_1__id_1', 'contact_1_submittedAt_-1'];
  return {
    name: 'ledger-with-fewer-indexes',
    async run() {
      await dropIndexes(connection, { collection: 'deliveries', names });
      return 0;
    },
  };
}
