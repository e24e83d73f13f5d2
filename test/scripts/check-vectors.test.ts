import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';

const vectors = (name: string): URL => new URL(`../${name}`, import.meta.url);

describe('npm run check:vectors', function () {
  this.timeout(60_000);
  let folder: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chapar-vectors-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  async function check(kind: string, content: string): Promise<{ code: number; said: string }> {
    const path = join(folder, `${kind}.json`);
    await writeFile(path, content);
    return new Promise((resolve) => {
      execFile('npm', ['run', '--silent', 'check:vectors', '--', kind, path], (error, stdout, stderr) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: stdout + stderr }),
      );
    });
  }

  it('is content with the vectors that the tests hold', async () => {
    const jalali = await check('jalali', await readFile(vectors('calendar/vectors/jalali.json'), 'utf8'));
    expect(jalali).to.include({ code: 0 });
    expect(jalali.said).to.match(/^(\d+) of \1 as expected/m);
    const sms = await check('sms', await readFile(vectors('templates/vectors/sms-length.json'), 'utf8'));
    expect(sms).to.include({ code: 0 });
  });

  it('names every wrong answer and fails', async () => {
    const wrong = {
      pairs: [
        ['1405-01-01', '2026-03-20'],
        ['1403-01-01', '2024-03-20'],
      ],
      invalid: ['1403-12-30'],
    };
    const { code, said } = await check('jalali', JSON.stringify(wrong));
    expect(code).to.equal(1);
    expect(said).to.include('1405-01-01: expected "2026-03-20", got "2026-03-21"');
    expect(said).to.include('1403-12-30 exists: expected false, got true');
    const cases = [['short', [['سلام', 1]], 16, 4, 2]];
    const sms = await check('sms', JSON.stringify({ cases }));
    expect(sms.code).to.equal(1);
    expect(sms.said).to.include('short: expected {"encoding":"ucs2","units":4,"parts":2}');
  });

  it('fails on a file that holds no cases, instead of finding nothing wrong', async () => {
    for (const content of ['{"cases": []}', '{}', 'not json']) {
      expect((await check('sms', content)).code, content).to.equal(2);
    }
  });
});
