import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'chai';
import { findMongod, keep, mongodSources, type Source } from '../../src/database/mongod-source.ts';
import { refusalOf } from '../support/refusal.ts';

const silent = { info: () => undefined, warn: () => undefined };

describe('database/mongod-source', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'chapar-source-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  /** A program that answers as mongod does. */
  async function aProgram(name: string, answer: string): Promise<string> {
    const file = path.join(folder, name);
    await writeFile(file, `#!/bin/sh\n${answer}\n`);
    await chmod(file, 0o755);
    return file;
  }
  const aSource = (name: string, file: string, kind: Source['kind'] = 'local'): Source => ({
    name,
    kind,
    path: () => Promise.resolve(file),
  });

  it('asks MONGOD_PATH, the PATH, the cache, the official download and the package index, in this order', () => {
    const names = mongodSources('/opt/mongod', '/cache').map((source) => source.name);
    expect(names).to.have.length(5);
    const order = [/MONGOD_PATH/, /PATH/, /\/cache\/mongod/, /official/, /Python/];
    order.forEach((pattern, index) => expect(names[index]).to.match(pattern));
  });

  it('leaves MONGOD_PATH out when it is not set', () => {
    expect(
      mongodSources(null)
        .map((source) => source.name)
        .join(),
    ).not.to.include('MONGOD_PATH');
  });

  it('takes the first that works and says which version it is', async () => {
    const good = await aProgram('good', 'echo "db version v7.0.14"');
    const sources = [aSource('a', path.join(folder, 'none')), aSource('b', good), aSource('c', good)];
    expect(await findMongod(sources, silent)).to.deep.equal({ path: good, version: '7.0.14', source: 'b' });
  });

  it('says aloud that a MONGOD_PATH that does not work is passed over', async () => {
    const warnings: string[] = [];
    const good = await aProgram('good', 'echo "db version v6.0.5"');
    await findMongod([aSource('MONGOD_PATH (/none)', '/none', 'set'), aSource('b', good)], {
      ...silent,
      warn: (message) => warnings.push(message),
    });
    expect(warnings.join()).to.include('MONGOD_PATH (/none): there is no such program');
  });

  it('tells in one message what was tried, why each failed, and what to set', async () => {
    const lacksCurl =
      'echo "mongod: error while loading shared libraries: libcurl.so.4: cannot open" >&2; exit 127';
    const message = await refusalOf(
      findMongod(
        [
          aSource('the first', path.join(folder, 'none')),
          aSource('the old', await aProgram('old', 'echo "db version v4.4.1"')),
          aSource('the bare', await aProgram('bare', lacksCurl)),
          aSource('the false', await aProgram('false', 'echo hello')),
          {
            name: 'the far',
            kind: 'fetched',
            path: () => Promise.reject(new Error('the host is unreachable')),
          },
        ],
        silent,
      ),
    );
    expect(message).to.include('1. the first: there is no such program');
    expect(message).to.include('2. the old: it is 4.4.1; 6.0 or later is needed');
    expect(message).to.include('3. the bare: it needs libcurl.so.4 (apt-get install libcurl4)');
    expect(message).to.include('4. the false: ').and.to.include('5. the far: the host is unreachable');
    expect(message).to.include('MONGODB_URI').and.to.include('MONGOD_PATH');
  });

  it('keeps a fetched program that runs here, and no other', async () => {
    const target = path.join(folder, 'cache/mongod');
    const broken = await aProgram('broken', 'exit 1');
    await refusalOf(keep(target, () => Promise.resolve(broken)));
    expect(await readdir(path.dirname(target))).to.deep.equal([]);
    const good = await aProgram('good', 'echo "db version v6.0.5"');
    expect(await keep(target, () => Promise.resolve(good))).to.equal(target);
    expect(await readdir(path.dirname(target))).to.deep.equal(['mongod']);
  });
});
