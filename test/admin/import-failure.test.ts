import { expect } from 'chai';
import { failureWord } from '../../src/admin/pages/imports/failure.ts';
import { openRows } from '../../src/imports/rows.ts';
import { INTERRUPTED } from '../../src/imports/run.ts';

async function failureOf(bytes: Buffer): Promise<string> {
  async function* body() {
    yield await Promise.resolve(bytes);
  }
  try {
    const { rows } = await openRows(body(), null);
    while ((await rows.next()).done !== true);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  throw new Error('The file was read to its end.');
}

describe('why a file could not be read on, as the pages say it', () => {
  it('has words for what the server says', async () => {
    expect(failureWord(await failureOf(Buffer.from([0x6d, 0x0a, 0xff, 0xfe, 0x0a])))).to.equal(
      'why.encoding',
    );
    expect(failureWord(await failureOf(Buffer.from('')))).to.equal('why.empty');
    expect(failureWord(await failureOf(Buffer.from('mobile\n"0912')))).to.equal('why.quote');
    expect(failureWord(await failureOf(Buffer.from(`mobile\n${'x'.repeat(1_100_000)}\n`)))).to.equal(
      'why.long',
    );
    expect(failureWord(INTERRUPTED)).to.equal('why.interrupted');
  });

  it('leaves the rest to the server’s own words', () => {
    expect(failureWord('Something new')).to.equal(null);
  });
});
