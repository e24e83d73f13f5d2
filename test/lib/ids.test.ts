import { expect } from 'chai';
import { BASE58, createIds } from '../../src/lib/ids.ts';

const NOON = new Date('2026-03-21T12:00:00Z');

describe('lib/ids', () => {
  it('sort by age, also when many are made within one millisecond', () => {
    let now = NOON.getTime();
    const newId = createIds(() => new Date(now));
    const made: string[] = [];
    for (let i = 0; i < 5_000; i++) {
      if (i % 100 === 0) now += 1;
      made.push(newId());
    }
    expect([...made].sort()).to.deep.equal(made);
    expect(new Set(made).size).to.equal(made.length);
  });

  it('are 20 characters that can be read aloud, and differ between processes of the same moment', () => {
    const [one, other] = [createIds(() => NOON)(), createIds(() => NOON)()];
    for (const id of [one, other]) expect(id).to.match(new RegExp(`^[${BASE58}]+$`));
    expect(one).to.have.lengthOf(20);
    expect(one.slice(0, 8)).to.equal(other.slice(0, 8));
    expect(one).to.not.equal(other);
  });
});
