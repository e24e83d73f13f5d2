import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { isEqual, linesOf, tableOf, type Report } from '../../scripts/demo/compare.ts';
import { freshFolder } from '../../scripts/demo/folder.ts';
import { readOptions } from '../../scripts/demo/options.ts';
import type { Entry, Message } from '../../scripts/demo/people.ts';
import { lastOnPhones } from '../../scripts/demo/players.ts';

const URL = 'https://shop.example/yalda';
const message = (deliveryId: string): Message => ({
  deliveryId,
  channel: 'email',
  to: `${deliveryId}@club.example`,
  at: '2026-11-22T08:30:00.000Z',
  text: '',
  html: null,
  unsubscribeUrl: null,
});
const entry = (delivery: string, deed: Entry['deed'], who: Entry['who'] = 'human'): Entry => ({
  campaign: 'c',
  delivery,
  deed,
  who,
  target: deed === 'click' ? URL : null,
});

const LOG = [
  entry('c.1', 'open'),
  entry('c.1', 'open'),
  entry('c.1', 'click'),
  entry('c.2', 'open', 'machine'),
  entry('c.2', 'click', 'machine'),
  entry('c.3', 'leave'),
];
const REPORT: Report = {
  matched: 4,
  submitted: 3,
  replied: 0,
  unsubscribed: 1,
  uncertain: 0,
  skipped: { total: 1, reasons: { 'no-consent': 1 } },
  opened: { people: 2, peopleHuman: 1, hits: 3, hitsHuman: 2 },
  clicked: { people: 2, peopleHuman: 1, hits: 2, hitsHuman: 1 },
  links: [{ url: URL, people: 1, hits: 2, hitsHuman: 1 }],
};
const RECEIVED = ['c.1', 'c.2', 'c.3'].map(message);
const wrongIn = (report: Report, log = LOG): string[] =>
  linesOf(report, RECEIVED, log)
    .filter((line) => !isEqual(line))
    .map(({ figure }) => figure);

describe('scripts/demo', () => {
  it('finds a report equal that tells what the players did', () => {
    expect(wrongIn(REPORT)).to.deep.equal([]);
    expect(tableOf('Email', linesOf(REPORT, RECEIVED, LOG)))
      .to.include('equal')
      .and.not.include('DIFFERS');
  });

  it('lets nobody answer a greeting that came in the midst of the other campaign: the answer may belong to either', () => {
    const text = (deliveryId: string, to: string, second: number): Message => ({
      ...message(deliveryId),
      to,
      at: new Date(Date.UTC(2026, 10, 22, 8, 30, second)).toISOString(),
    });
    const campaign = [text('c.1', 'Sara', 10), text('c.2', 'Reza', 10), text('c.3', 'Mina', 30)];
    const greetings = [
      text('b.1', 'Sara', 30),
      text('b.2', 'Reza', 12),
      text('b.3', 'Mina', 12),
      text('b.4', 'Ali', 12),
    ];
    expect(lastOnPhones(greetings, campaign).map(({ to }) => to)).to.deep.equal(['Sara', 'Ali']);
  });

  it('names every figure in which a report differs', () => {
    expect(wrongIn({ ...REPORT, submitted: 4, unsubscribed: 0 })).to.deep.equal(['received', 'unsubscribed']);
    const opened = { ...REPORT.opened, hitsHuman: 3, peopleHuman: 2 };
    expect(wrongIn({ ...REPORT, opened })).to.deep.equal([
      'opened: messages, by people',
      'opened: times, by people',
      'opened: times, by machines',
    ]);
    expect(wrongIn(REPORT, LOG.slice(1))).to.include('opened: times, by people');
    expect(tableOf('Email', linesOf({ ...REPORT, submitted: 4 }, RECEIVED, LOG))).to.include('DIFFERS');
  });

  it('allows for a quick machine that this computer held up, and for nothing else', () => {
    const held = [...LOG, entry('c.2', 'click', 'unsure')];
    const clicked = { ...REPORT.clicked, hits: 3 };
    const links = [{ ...REPORT.links[0]!, hits: 3 }];
    const asMachine = { ...REPORT, clicked, links };
    const asPerson = {
      ...REPORT,
      clicked: { ...clicked, hitsHuman: 2, peopleHuman: 2 },
      links: [{ ...links[0]!, hitsHuman: 2, people: 2 }],
    };
    expect([wrongIn(asMachine, held), wrongIn(asPerson, held)]).to.deep.equal([[], []]);
    expect(wrongIn({ ...asMachine, unsubscribed: 2 }, held)).to.deep.equal(['unsubscribed']);
  });

  it('leaves a folder alone that no demo has made, and makes its own anew', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'chapar-test-demo-'));
    try {
      await writeFile(path.join(folder, 'theirs'), 'precious');
      const refused = await freshFolder(folder).catch((error: unknown) => error);
      expect(String(refused)).to.include('holds something that no demo has made');
      expect(await readFile(path.join(folder, 'theirs'), 'utf8')).to.equal('precious');
      const own = path.join(folder, 'demo');
      await freshFolder(own);
      await writeFile(path.join(own, 'old'), '');
      await freshFolder(own);
      expect(await readdir(own)).to.deep.equal(['.chapar-demo']);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('reads its options, and says which one is wrong', () => {
    expect(readOptions([], {})).to.include({ check: false, size: 2_000, port: 3_000, dataDir: 'data-demo' });
    expect(readOptions(['--check', '--size', '200'], {})).to.include({
      check: true,
      size: 200,
      dataDir: null,
    });
    expect(readOptions([], { CI: 'true' }).check).to.equal(true);
    expect(() => readOptions(['--size', 'many'], {})).to.throw('--size many: give a whole number');
  });
});
