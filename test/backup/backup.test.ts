import { expect } from 'chai';
import { mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { mongo, type Connection } from 'mongoose';
import { checkBackup } from '../../src/backup/check.store.ts';
import { dump } from '../../src/backup/dump.store.ts';
import { fileOf } from '../../src/backup/files.ts';
import { refuseUnfit } from '../../src/backup/fit.ts';
import { MANIFEST, readManifest, type Manifest } from '../../src/backup/manifest.ts';
import { createRestoreMarks } from '../../src/backup/restore-mark.store.ts';
import { restore } from '../../src/backup/restore.store.ts';
import { takeBackup } from '../../src/backup/take.ts';
import { createImageStore } from '../../src/media/image.store.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

type Any = { _id: string } & Record<string, unknown>;

const clock = () => NOON;
const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (error: unknown) => (error instanceof Error ? error.message : ''),
  );

describe('backup', () => {
  let source: Connection;
  let into: string;
  let folder: string;
  let manifest: Manifest;

  const put = (name: string, documents: Any[]) => source.collection<Any>(name).insertMany(documents);
  const take = (from: Connection) =>
    takeBackup({
      into,
      startedAt: new Date(), // names the folder
      keyFile: null,
      dump: (unfinished) => dump(from, unfinished, { version: '1.2.3', withKey: false, clock }),
    });

  before(async () => {
    source = await freshDatabase();
    into = await mkdtemp(path.join(tmpdir(), 'chapar-backup-'));
    await fill();
    ({ folder, manifest } = await take(source));
  });
  after(() => rm(into, { recursive: true }));

  /** Every type that a field may have, indexes of every kind, an image, and what is not kept. */
  async function fill(): Promise<void> {
    const { Decimal128, Double, Int32, Long, ObjectId } = mongo;
    await put('campaigns', [{ _id: 'sale', name: 'حراج 🎁', data: { 'a.b': '$x' } }]);
    await put('runs', [{ _id: 'sale.0', campaign: 'sale', filter: '{"$or":[]}' }]);
    await put('batches', [{ _id: 'sale.0.1.0', run: 'sale.0', turn: new Int32(1), at: NOON }]);
    const rows = Array.from({ length: 2_500 }, (_, n) => ({
      _id: `sale.${n}.sms.0`,
      run: 'sale.0',
      batch: 'sale.0.1.0',
      code: `code${n}`,
      numbers: [new Int32(n), new Double(n), Long.fromNumber(n), Decimal128.fromString('1.10'), 0.5, -0],
      others: [null, true, NOON, new ObjectId(), /a.b/i, new mongo.Binary(Buffer.from([1, 2]), 4), {}, []],
    }));
    await put('deliveries', rows);
    await put('deliveries', [{ _id: 'sale.test', run: 'sale.0', batch: 'sale.0' }]); // as tests are sent
    await source.collection('deliveries').createIndexes([
      {
        key: { code: 1 },
        name: 'code_unique',
        unique: true,
        partialFilterExpression: { code: { $gt: '' } },
      },
      { key: { run: 1, _id: -1 } },
    ]);
    await put('idempotency', [{ _id: 'key', at: new Date(0) }]);
    await source.collection('idempotency').createIndexes([{ key: { at: 1 }, expireAfterSeconds: 1e9 }]);
    await put('suppressionKey', [{ _id: 'suppressions', fingerprint: 'print of the key' }]);
    await put('migrations', [
      { _id: 'first', doneAt: NOON },
      { _id: 'second', doneAt: NOON },
    ]);
    await put('sessions', [{ _id: 'somebody is signed in' }]);
    await source.createCollection('groups');
    const images = createImageStore(source);
    await images.ready();
    const kept = { id: 'logo', hash: 'h', type: 'image/png' as const, width: 1, height: 1, bytes: 600_000 };
    await images.insert({ ...kept, name: 'logo', createdAt: NOON }, Buffer.alloc(600_000, 7));
  }

  it('comes back as it was: numbers, hashes and indexes of every collection', async () => {
    const target = await freshDatabase();
    await checkBackup(folder, await readManifest(folder));
    await restore(target, { folder, manifest, clock });
    const again = (await take(target)).manifest;
    expect(again.collections).to.deep.equal(manifest.collections);
    expect(again.collections.map(({ name, count }) => [name, count])).to.deep.include.members([
      ['deliveries', 2_501],
      ['groups', 0],
      ['imageFiles.chunks', 3],
    ]);
    expect(await createRestoreMarks(target).read()).to.deep.include({ state: 'restored', takenAt: NOON });
  });

  it('keeps what people must not get back out: sessions', () => {
    expect(manifest.collections.map(({ name }) => name)).to.not.include('sessions');
  });

  it('names its moment, the steps its data has been through, and the key, but not the key itself', async () => {
    expect(manifest).to.deep.include({
      takenAt: NOON.toISOString(),
      version: '1.2.3',
      migrations: ['first', 'second'],
      suppressionKey: 'print of the key',
      withKey: false,
      dangling: [],
    });
    expect((await stat(folder)).mode & 0o077, 'readable by others').to.equal(0);
    expect((await stat(fileOf(folder, 'deliveries'))).mode & 0o077, 'readable by others').to.equal(0);
  });

  it('is of one moment, whatever is written while it is taken', async () => {
    const busy = await freshDatabase();
    const [runs, deliveries] = [busy.collection<Any>('runs'), busy.collection<Any>('deliveries')];
    await Promise.all([busy.createCollection('runs'), busy.createCollection('deliveries')]);
    const stop = new AbortController();
    const writer = (async () => {
      for (let n = 0; !stop.signal.aborted; n++) {
        await busy.transaction(async (session) => {
          await deliveries.insertOne({ _id: `d${n}`, run: `r${n}` }, { session });
          await runs.insertOne({ _id: `r${n}`, campaign: null }, { session });
        });
      }
    })();
    let most = 0;
    for (let times = 0; times < 5; times++) {
      const taken = (await take(busy)).manifest;
      const counts = new Map(taken.collections.map(({ name, count }) => [name, count]));
      expect(counts.get('deliveries')).to.equal(counts.get('runs'));
      expect(taken.dangling).to.deep.equal([]);
      most = Math.max(most, counts.get('runs') ?? 0);
    }
    stop.abort();
    await writer;
    expect(most).to.be.greaterThan(0);
  });

  it('tells of references that lead nowhere, and keeps the documents', async () => {
    const odd = await freshDatabase();
    await odd.collection<Any>('runs').insertOne({ _id: 'r', campaign: 'gone' });
    await odd.collection<Any>('deliveries').insertMany([{ _id: 'd', run: 'r', batch: 'lost' }]);
    const taken = await take(odd);
    expect(taken.manifest.dangling).to.deep.equal([
      { from: 'runs', field: 'campaign', count: 1, example: 'r' },
      { from: 'deliveries', field: 'batch', count: 1, example: 'd' },
    ]);
    await checkBackup(taken.folder, taken.manifest);
  });

  describe('that is not whole', () => {
    it('is refused without its manifest, which is written last', async () => {
      expect(await messageOf(readManifest(into))).to.match(/is no backup: it has no manifest.json/);
    });

    it('leaves nothing behind when it fails', async () => {
      const before = await readdir(into);
      const failing = takeBackup({
        into,
        startedAt: new Date(),
        keyFile: null,
        async dump(unfinished) {
          await writeFile(path.join(unfinished, 'half'), 'half');
          throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
        },
      });
      expect(await messageOf(failing)).to.match(/No backup was made in .*the disk is full\. Make room/);
      expect(await readdir(into)).to.deep.equal(before);
    });

    it('is recognised by a cut or changed file, before anything is written', async () => {
      const damaged = (await take(source)).folder;
      const file = fileOf(damaged, 'deliveries');
      const whole = await readFile(file);
      await truncate(file, whole.length - 100);
      expect(await messageOf(checkBackup(damaged, manifest))).to.match(/damaged: .*deliveries\.bson\.gz: /);
      await writeFile(file, whole);
      await writeFile(fileOf(damaged, 'runs'), await readFile(fileOf(damaged, 'campaigns')));
      expect(await messageOf(checkBackup(damaged, manifest))).to.match(
        /runs\.bson\.gz: what it holds is not/,
      );
    });

    it('is recognised by a manifest that was cut', async () => {
      const damaged = (await take(source)).folder;
      await truncate(path.join(damaged, MANIFEST), 300);
      expect(await messageOf(readManifest(damaged))).to.match(
        /manifest\.json cannot be read: .*Take another backup/,
      );
    });
  });

  describe('restoring', () => {
    it('refuses a database that holds anything', async () => {
      const full = await freshDatabase();
      await full.collection<Any>('settings').insertOne({ _id: 'organisation' });
      const refusal = await messageOf(restore(full, { folder, manifest, clock }));
      expect(refusal).to.match(/is not empty \(settings holds documents\).*another database in MONGODB_URI/);
      expect(await full.collection('deliveries').countDocuments()).to.equal(0);
    });

    it('begins again in a database in which it was cut off, and Chapar does not start there before', async () => {
      const target = await freshDatabase();
      const marks = createRestoreMarks(target);
      await marks.begin({ backup: folder, takenAt: NOON, restoredAt: NOON });
      await target.collection<Any>('deliveries').insertOne({ _id: 'half of it' });
      expect(await messageOf(marks.refuseHalf())).to.match(/half of a backup: .*npm run restore -- --from/);
      await restore(target, { folder, manifest, clock });
      expect(await target.collection('deliveries').countDocuments()).to.equal(2_501);
      await marks.refuseHalf();
      expect(await messageOf(restore(target, { folder, manifest, clock }))).to.match(/is not empty/);
    });

    it('refuses a backup of a newer Chapar, and one of another key', () => {
      const here = { migrations: ['first', 'second'], suppressionKey: 'print of the key' };
      refuseUnfit(manifest, here);
      expect(() => refuseUnfit(manifest, { ...here, migrations: ['first'] })).to.throw(
        /newer Chapar, version 1\.2\.3 \(this one does not know second\)/,
      );
      for (const suppressionKey of ['another', null])
        expect(() => refuseUnfit(manifest, { ...here, suppressionKey })).to.throw(/opt-outs.*SECRET_KEY/);
    });
  });
});
