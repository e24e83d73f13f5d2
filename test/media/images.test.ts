import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createIds } from '../../src/lib/ids.ts';
import { createImageStore } from '../../src/media/image.store.ts';
import { createImages } from '../../src/media/images.ts';
import { createKept } from '../../src/media/kept.ts';
import { aPng } from '../support/builders/image.ts';
import { freshDatabase } from '../support/mongo.ts';

const NOW = new Date('2026-11-22T08:00:00Z');
const clock = () => NOW;

async function* inPieces(bytes: Buffer, size = 1_000): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}

describe('media/images', () => {
  let connection: Connection;
  const make = () => {
    const store = createImageStore(connection);
    return { store, images: createImages({ store, clock, newId: createIds(clock) }) };
  };
  let images: ReturnType<typeof make>['images'];

  before(async () => {
    connection = await freshDatabase();
    const made = make();
    await made.store.ready();
    images = made.images;
  });

  const filesKept = () => connection.collection('imageFiles.files').countDocuments();

  it('keeps a picture over several pieces of GridFS, byte by byte', async () => {
    const png = aPng({ width: 300, ballast: 600_000 });
    const { image, isNew } = await images.add(inPieces(png), 'big.png');
    expect(isNew).to.equal(true);
    expect(image).to.deep.include({ name: 'big.png', type: 'image/png', bytes: png.length, width: 300 });
    const again = await make().images.file(image.id); // nothing in memory yet
    expect(again?.content.equals(png)).to.equal(true);
    expect(again?.image).to.deep.equal(image);
  });

  it('keeps the same picture once, with its first name', async () => {
    const png = aPng({ shade: 7 });
    const before = await filesKept();
    const first = await images.add(inPieces(png), 'first.png');
    const second = await images.add(inPieces(png), 'second.png');
    expect(second).to.deep.equal({ image: first.image, isNew: false });
    expect(await filesKept()).to.equal(before + 1);
  });

  it('keeps the same picture once, also when it is sent many times at once', async () => {
    const png = aPng({ shade: 9 });
    const before = await filesKept();
    const all = await Promise.all(Array.from({ length: 8 }, () => images.add(inPieces(png), null)));
    expect(new Set(all.map(({ image }) => image.id)).size).to.equal(1);
    expect(all.filter(({ isNew }) => isNew)).to.have.length(1);
    expect(await filesKept()).to.equal(before + 1);
  });

  it('refuses what is larger than 1 MB without reading it to its end', async () => {
    let read = 0;
    async function* endless(): AsyncGenerator<Buffer> {
      for (;;) yield await Promise.resolve(Buffer.alloc(100_000, (read += 100_000) && 1));
    }
    const refusal = await images.add(endless(), null).catch((error: unknown) => error);
    expect(refusal).to.include({ status: 413, code: 'too-large' });
    expect(read).to.be.below(1_300_000);
  });

  it('has no file for an unknown id', async () => {
    expect(await images.file('nobody')).to.equal(null);
  });
});

describe('media/kept', () => {
  it('forgets what was used longest ago, and never holds more than its size', () => {
    const kept = createKept<string>(10, (text) => text.length);
    kept.put('a', 'aaaa');
    kept.put('b', 'bbbb');
    expect(kept.get('a')).to.equal('aaaa');
    kept.put('c', 'cccc');
    expect([kept.get('a'), kept.get('b'), kept.get('c')]).to.deep.equal(['aaaa', null, 'cccc']);
    kept.put('d', 'd'.repeat(11));
    expect([kept.get('a'), kept.get('c'), kept.get('d')]).to.deep.equal([null, null, null]);
  });

  it('counts what is put twice once', () => {
    const kept = createKept<string>(10, (text) => text.length);
    for (let i = 0; i < 5; i++) kept.put('a', 'aaaa');
    kept.put('b', 'bbbb');
    expect([kept.get('a'), kept.get('b')]).to.deep.equal(['aaaa', 'bbbb']);
  });
});
