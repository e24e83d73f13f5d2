import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { freshDatabase, mongoUri } from '../../support/mongo.ts';
import { compare, idsInLog, type Input, type Violation } from './compare.ts';

const row = (id: string, state: string, channel = 'sms') => ({ id, state, channel });

/** A run of which everything is true: one of each end, all that was sent arrived once. */
function aRun(parts: Partial<Input> = {}): Input {
  return {
    ledger: [
      row('s1', 'submitted'),
      row('s2', 'delivered'),
      row('s3', 'bounced'),
      row('s4', 'uncertain'),
      row('s5', 'uncertain'),
      row('s6', 'skipped'),
      row('s7', 'failed'),
      row('e1', 'submitted', 'email'),
    ],
    received: { sms: ['s1', 's2', 's3', 's4'], email: ['e1'] },
    planned: 8,
    marked: 2,
    drained: true,
    ...parts,
  };
}

const rulesOf = (input: Input): [Violation['rule'], number, string[]][] =>
  compare(input).violations.map(({ rule, count, examples }) => [rule, count, examples]);

describe('e2e/crash/compare', () => {
  it('finds nothing in a run of which everything is true', () => {
    expect(compare(aRun())).to.deep.equal({
      violations: [],
      states: { submitted: 2, delivered: 1, bounced: 1, uncertain: 2, skipped: 1, failed: 1 },
      received: { sms: 4, email: 1 },
    });
  });

  const arrived = (ids: (string | null)[]) => ({ received: { sms: ids, email: ['e1'] } });
  const first = (state: string) => ({ ledger: [row('s1', state), ...aRun().ledger.slice(1)] });
  const cases: [string, Partial<Input>, [Violation['rule'], number, string[]][]][] = [
    ['a message that went twice', arrived(['s1', 's2', 's2', 's3', 's4']), [['received-twice', 1, ['s2']]]],
    ['one that nobody planned', arrived(['s1', 's2', 's3', 's4', 'x']), [['received-unknown', 1, ['x']]]],
    ['one without a name', arrived(['s1', 's2', 's3', 's4', null]), [['received-unknown', 1, ['(unnamed)']]]],
    [
      'one that came by the wrong channel',
      { received: { sms: ['s1', 's2', 's3', 's4', 'e1'], email: ['e1'] } },
      [['received-wrong-channel', 1, ['e1']]],
    ],
    [
      'one that arrived though it was skipped',
      first('skipped'),
      [['received-but-not-in-ledger-as-sent', 1, ['s1']]],
    ],
    [
      'one that arrived though it failed',
      first('failed'),
      [['received-but-not-in-ledger-as-sent', 1, ['s1']]],
    ],
    [
      'one said to be sent that never arrived',
      arrived(['s1', 's3', 's4']),
      [['sent-but-not-received', 1, ['s2']]],
    ],
    [
      'one left under way at the end',
      first('submitting'),
      [
        ['received-but-not-in-ledger-as-sent', 1, ['s1']],
        ['not-ended', 1, ['s1']],
      ],
    ],
    ['one lost from the ledger', { planned: 9 }, [['planned-differs', 1, []]]],
    ['one more doubt than the kills explain', { marked: 1 }, [['too-many-uncertain', 1, ['s4', 's5']]]],
    [
      'a state that does not exist',
      { ledger: [...aRun().ledger, row('s8', 'sent')], planned: 9 },
      [['unknown-state', 1, ['s8']]],
    ],
  ];
  for (const [name, parts, expected] of cases) {
    it(`reports ${name}`, () => expect(rulesOf(aRun(parts))).to.deep.equal(expected));
  }

  it('allows a row that is under way before the end, but never a planned one that arrived', () => {
    expect(rulesOf(aRun({ ...first('submitting'), drained: false }))).to.deep.equal([]);
    expect(rulesOf(aRun({ ...first('planned'), drained: false }))).to.deep.equal([
      ['received-but-not-in-ledger-as-sent', 1, ['s1']],
    ]);
  });

  it('says nothing about a channel whose log it was not given', () => {
    expect(rulesOf(aRun({ received: { sms: ['s1', 's2', 's3', 's4'] } }))).to.deep.equal([]);
  });

  describe('as a program', function () {
    this.timeout(20_000);
    const folder = mkdtempSync(path.join(tmpdir(), 'chapar-compare-'));
    const logFile = path.join(folder, 'sms.jsonl');
    after(() => rmSync(folder, { recursive: true }));

    const run = (args: string[]): Promise<{ code: number; output: string }> =>
      new Promise((resolve) => {
        const file = path.join(import.meta.dirname, 'compare.ts');
        const child = execFile(process.execPath, ['--import', 'tsx', file, ...args], (_error, stdout) => {
          resolve({ code: child.exitCode ?? -1, output: stdout });
        });
      });

    it('passes over a last line that a kill cut short', () => {
      writeFileSync(logFile, '{"deliveryId":"a"}\n{"deliveryId":null}\n{"deliv');
      expect(idsInLog(logFile)).to.deep.equal(['a', null]);
    });

    it('reads the ledger of some campaigns and exits by what it found', async () => {
      const { db } = await freshDatabase();
      const rows = db!.collection<{ _id: string; channel: string; state: string; campaign: string }>(
        'deliveries',
      );
      await rows.insertMany([
        { _id: 'a', channel: 'sms', state: 'submitted', campaign: 'c1' },
        { _id: 'b', channel: 'sms', state: 'delivered', campaign: 'c2' },
      ]);
      const uri = await mongoUri();
      const args = ['--mongodb', uri, '--database', db!.databaseName, '--sms', logFile, '--drained'];
      writeFileSync(logFile, '{"deliveryId":"a"}\n');
      const one = await run([...args, '--campaign', 'c1', '--planned', '1', '--marked', '0']);
      expect([one.code, JSON.parse(one.output)]).to.deep.equal([
        0,
        { violations: [], states: { submitted: 1 }, received: { sms: 1 } },
      ]);
      const all = await run(args);
      expect(all.code).to.equal(1);
      expect(all.output).to.include('sent-but-not-received');
    });
  });
});
