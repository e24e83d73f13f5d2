import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { keptSecretKey } from '../../src/database/secret-key.ts';
import { refusalOf } from '../support/refusal.ts';

describe('database/secret-key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-key-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('makes a key at the first start and gives the same one at the next', async () => {
    const key = await keptSecretKey(folder);
    expect(key).to.match(/^[\w-]{43}$/);
    expect(await keptSecretKey(folder)).to.equal(key);
  });

  it('lets nobody else read it', async () => {
    await keptSecretKey(folder);
    expect((await stat(path.join(folder, 'secret.key'))).mode & 0o777).to.equal(0o600);
  });

  it('refuses an empty file rather than voiding every link that was sent', async () => {
    await writeFile(path.join(folder, 'secret.key'), '\n');
    expect(await refusalOf(keptSecretKey(folder))).to.match(/holds no key.*SECRET_KEY/);
  });
});
