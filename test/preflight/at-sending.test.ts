import { expect } from 'chai';
import { composerOf, type Composed } from '../../src/deliveries/compose.ts';
import { deliveryId, type Delivery } from '../../src/deliveries/delivery.ts';
import type { PreparedLot } from '../../src/deliveries/prepare.ts';
import type { Run } from '../../src/deliveries/run.ts';
import { createAtSending } from '../../src/preflight/at-sending.ts';
import { SAMPLE_CODE } from '../../src/links/code.ts';
import { placeholderTools } from '../../src/preflight/judge.ts';
import type { Preflight } from '../../src/preflight/preflight.ts';
import type { PersonChanged } from '../../src/preflight/run-change.store.ts';
import { createPageWriter, setOf, type VerdictPage } from '../../src/preflight/verdicts.ts';
import { aContact } from '../support/builders/contact.ts';
import { aRun, NOON } from '../support/builders/run.ts';
import { aDelivery } from '../support/builders/delivery.ts';
import { TOOLS } from '../support/line.ts';

const TWICE = 'duplicate-address';
const SET = setOf('p', 'maker');
const SAID = { preflight: 'p', excluded: [TWICE] };
const sara = aContact({ id: 'sara', language: 'en', email: 'sara@club.example' });
const run = aRun(SAID);

function composed(one: Run, delivery: Delivery, tools = TOOLS): Composed {
  const made = composerOf(one, tools)(delivery, sara);
  if ('skip' in made) throw new Error(made.skip.reason);
  return made;
}

/** A page in which Sara gets the message and shares a mailbox with somebody. */
function pageOf(row: Delivery): VerdictPage {
  const writer = createPageWriter(SET);
  const found = composed(run, { ...row, code: SAMPLE_CODE.sms }, placeholderTools(TOOLS));
  writer.add(sara.id, 'Asia/Tehran', { outcome: 'send', detail: null, composed: found });
  return { ...writer.take()[0]!, notes: [{ at: 0, group: TWICE, detail: 'sara+1@club.example' }] };
}

function aDesk(page: VerdictPage, planned: string[] = []) {
  const noted: PersonChanged[] = [];
  const takenBack: string[] = [];
  const atSending = createAtSending({
    verdicts: {
      around: () => Promise.resolve([page]),
      async *all() {
        yield await Promise.resolve(page);
      },
      has: () => Promise.resolve(true),
    },
    changes: {
      notePeople: (_run, people) => Promise.resolve(void noted.push(...people)),
      noteWorld: () => Promise.resolve(),
      takeBack: (ids) => Promise.resolve(void takenBack.push(...ids)),
    },
    preflight: () => Promise.resolve({ verdicts: SET } as Preflight),
    plannedBy: () => Promise.resolve(new Map(planned.map((id) => [id, 'run']))),
    clock: () => NOON,
  });
  return { atSending, noted, takenBack };
}

describe('preflight/at-sending', () => {
  const row = aDelivery({ id: deliveryId('campaign', sara.id, 'sms', '0'), contact: sara.id });
  const lot: PreparedLot = {
    ready: [{ id: row.id, composed: composed(run, row) }],
    postponed: [],
    skips: [],
  };

  it('lists no change for who is left out because people decided so at scheduling', async () => {
    const { atSending, noted } = aDesk(pageOf(row));
    const judged = await atSending.againstPreflight(run, [row], lot);
    expect(judged.skips).to.deep.equal([{ id: row.id, reason: TWICE, detail: null }]);
    expect(noted).to.deep.equal([]);
  });

  it('sends to who shares a mailbox when nobody decided to leave them out, and lists nothing', async () => {
    const { atSending, noted } = aDesk(pageOf(row));
    const judged = await atSending.againstPreflight({ ...run, excluded: [] }, [row], lot);
    expect([judged, noted]).to.deep.equal([lot, []]);
  });

  it('takes a change back that was noted at an earlier try, when it is not so any more', async () => {
    const { atSending, takenBack } = aDesk(pageOf(row));
    const usual = { ...run, excluded: [] };
    await atSending.againstPreflight(usual, [row], lot);
    expect(takenBack).to.deep.equal([]);
    await atSending.againstPreflight(usual, [{ ...row, markedAt: NOON }], lot);
    expect(takenBack).to.deep.equal([row.id]);
  });

  it('knows of a preflight of another way of digests who gets a message, and calls nobody rewritten', async () => {
    const old = { ...pageOf(row), set: 'p.maker', digests: Buffer.alloc(8) };
    const { atSending, noted } = aDesk(old);
    const judged = await atSending.againstPreflight(run, [row], lot);
    expect([judged.skips.length, noted]).to.deep.equal([1, []]);
    await atSending.againstPreflight({ ...run, excluded: [] }, [row], lot);
    expect(noted).to.deep.equal([]);
    const skips = [{ id: row.id, reason: 'suppressed' as const, detail: null }];
    await atSending.againstPreflight({ ...run, excluded: [] }, [row], { ...lot, ready: [], skips });
    expect(noted[0]).to.include({ from: 'send', to: 'suppressed', rewritten: false });
  });

  it('says of who was left out by that decision and has gone since what preflight had said of them', async () => {
    const { atSending, noted } = aDesk(pageOf(row));
    await atSending.noteAbsent(run);
    expect(noted).to.have.length(1);
    expect(noted[0]).to.include({ contact: sara.id, from: TWICE, to: 'absent' });
  });
});
