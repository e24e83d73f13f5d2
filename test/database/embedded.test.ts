import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { connect } from '../../src/database/connect.ts';
import { startEmbedded, type Embedded } from '../../src/database/embedded.ts';
import { refusalOf } from '../support/refusal.ts';

const APP = fileURLToPath(new URL('../support/embedded-app.ts', import.meta.url));
const log = { info: () => undefined, warn: () => undefined };

describe('database/embedded', function () {
  this.timeout(60_000);
  let dataDir: string;
  const apps: ChildProcess[] = [];

  beforeEach(async () => {
    dataDir = await mkdtemp(path.join(tmpdir(), 'chapar-embedded-'));
  });

  afterEach(async () => {
    for (const app of apps.splice(0)) await kill(app);
    const left = await serverPid();
    if (left !== 0) process.kill(left, 'SIGKILL');
    await rm(dataDir, { recursive: true, force: true });
  });

  const start = (): Promise<Embedded> => startEmbedded({ dataDir, mongodPath: null, cacheSizeGb: 0.25, log });

  async function startApp(): Promise<ChildProcess> {
    const app = spawn(process.execPath, ['--import', 'tsx', APP, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    apps.push(app);
    const [line] = (await once(app.stdout, 'data')) as [Buffer];
    await remember(line.toString().trim());
    return app;
  }

  const serverPid = async () => Number(await readFile(path.join(dataDir, 'mongodb/mongod.lock'), 'utf8'));

  it('keeps the data over two starts in a row, on whatever port', async () => {
    const first = await start();
    await remember(first.uri);
    await first.stop();
    const second = await start();
    expect(second.uri).not.to.equal(first.uri);
    expect(await remembered(second.uri)).to.equal(1);
    await second.stop();
  });

  it('starts after kill -9 of Chapar, ending the server that was left behind', async () => {
    await kill(await startApp());
    const orphan = await serverPid();
    expect(isRunning(orphan)).to.equal(true);
    const next = await start();
    expect(await remembered(next.uri)).to.equal(1);
    expect(await serverPid()).not.to.equal(orphan);
    await next.stop();
  });

  it('starts after kill -9 of Chapar and its server', async () => {
    const app = await startApp();
    process.kill(await serverPid(), 'SIGKILL');
    await kill(app);
    const next = await start();
    expect(await remembered(next.uri)).to.equal(1);
    await next.stop();
  });

  it('refuses a folder that another running Chapar holds, and leaves that one alone', async () => {
    const app = await startApp();
    const message = await refusalOf(start());
    expect(message)
      .to.include(dataDir)
      .and.to.include(String(app.pid))
      .and.to.match(/DATA_DIR.*MONGODB_URI/);
    expect(app.exitCode).to.equal(null);
    expect(isRunning(await serverPid())).to.equal(true);
  });

  it('refuses a folder that a MongoDB server of somebody else has open', async () => {
    const first = await start();
    await rm(path.join(dataDir, 'chapar.lock'));
    expect(await refusalOf(start())).to.match(/Another MongoDB server has .* open/);
    await first.stop();
  });

  it('lets a folder go when it is stopped: no process, no lock', async () => {
    const embedded = await start();
    const pid = await serverPid();
    await embedded.stop();
    expect(isRunning(pid)).to.equal(false);
    expect(await readdir(dataDir)).to.have.members(['mongodb', 'mongod.log']);
  });

  it('listens on loopback only', async () => {
    const embedded = await start();
    expect(await readFile(path.join(dataDir, 'mongod.log'), 'utf8')).to.match(/"bindIp":"127\.0\.0\.1"/);
    await embedded.stop();
  });

  it('keeps what is asked and written out of the server’s log, however slow it is', async () => {
    const embedded = await start();
    const connection = await connect(embedded.uri);
    await connection.db?.command({ profile: 0, slowms: -1 }); // from here on everything is slow
    await connection.collection('notes').updateOne({ text: '+989120000001' }, { $set: { text: 'سارا' } });
    await connection.collection('notes').find({ text: '+989120000002' }).toArray();
    await connection.close();
    await embedded.stop();
    const said = await readFile(path.join(dataDir, 'mongod.log'), 'utf8');
    expect(said).not.to.match(/98912000000|سارا|Slow query/);
  });
});

async function kill(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  app.kill('SIGKILL');
  await once(app, 'exit');
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function remember(uri: string): Promise<void> {
  const connection = await connect(uri);
  await connection.collection('notes').insertOne({ text: 'kept' });
  await connection.close();
}

async function remembered(uri: string): Promise<number> {
  const connection = await connect(uri);
  const count = await connection.collection('notes').countDocuments();
  await connection.close();
  return count;
}
