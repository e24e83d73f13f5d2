import { expect } from 'chai';
import { createGroupCommit } from '../../src/lib/group-commit.ts';

describe('lib/group-commit', () => {
  it('stores what comes together in one write, and answers when it is stored', async () => {
    const writes: number[][] = [];
    const commit = createGroupCommit<number>((items) => {
      writes.push(items);
      return Promise.resolve();
    });
    await Promise.all([1, 2, 3].map((n) => commit(n)));
    expect(writes).to.deep.equal([[1, 2, 3]]);
  });

  it('splits a crowd into writes of bounded size, in order, one at a time', async () => {
    const writes: number[][] = [];
    let inside = 0;
    const commit = createGroupCommit<number>(
      async (items) => {
        expect(++inside).to.equal(1);
        await new Promise((resolve) => setTimeout(resolve, 2));
        writes.push(items);
        inside -= 1;
      },
      { waitMs: 1, items: 2 },
    );
    await Promise.all([1, 2, 3, 4, 5].map((n) => commit(n)));
    expect(writes).to.deep.equal([[1, 2], [3, 4], [5]]);
  });

  it('fails everybody of a batch that could not be stored, and nobody of the next', async () => {
    let broken = true;
    const commit = createGroupCommit<number>(() =>
      broken ? Promise.reject(new Error('away')) : Promise.resolve(),
    );
    const results = await Promise.allSettled([commit(1), commit(2)]);
    expect(results.map((result) => result.status)).to.deep.equal(['rejected', 'rejected']);
    broken = false;
    await commit(3);
  });

  it('writes a failed batch item by item when told to, so that one bad item fails alone', async () => {
    const commit = createGroupCommit<number>(
      (items) => (items.includes(2) ? Promise.reject(new Error('two')) : Promise.resolve()),
      { alone: true },
    );
    const results = await Promise.allSettled([commit(1), commit(2), commit(3)]);
    expect(results.map((result) => result.status)).to.deep.equal(['fulfilled', 'rejected', 'fulfilled']);
  });
});
