import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault } from './fault.ts';
import { startMongods } from './mongods.ts';
import { onStage, waitFor } from './stage.ts';

const DISK_MB = 400;
const LEFT_BYTES = 65_536;

/** The disk under the database is full in the midst of sending, until somebody makes room and starts what has ended. */
export const fullDisk: Fault = {
  name: 'full-disk',
  points: '13',
  sizes: { long: 1_500, short: 300 },
  lacks: () => (mayMount() ? null : 'it needs root and the right to mount, for a small disk of its own'),
  async run({ size }) {
    const folder = await mkdtemp(path.join(tmpdir(), 'chapar-disk-'));
    mount(['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'chapar-fault', folder]);
    try {
      return await onFullDisk(folder, size);
    } finally {
      spawnSync('umount', ['--lazy', folder]);
      await rm(folder, { recursive: true });
    }
  },
};

async function onFullDisk(folder: string, size: number) {
  const mongods = await startMongods({ members: 1, folder });
  try {
    return await onStage({ mongodbUri: mongods.uri, size, rate: 25 }, async (stage) => {
      const server = await mongods.primary();
      await stage.untilReceived(0.2);
      const filler = path.join(folder, 'filler');
      const { bavail, bsize } = await statfs(folder);
      await writeFile(filler, Buffer.alloc(Math.max(0, bavail * bsize - LEFT_BYTES)));
      const notReadyMs = await waitFor('the application says that it is not ready', async () => {
        const answer = await fetch(`${stage.application.url}/readyz`);
        return answer.status === 503 || stage.received().sms === size;
      });
      const ended = server.isOver();
      const before = stage.received();
      await sleep(2_000);
      await rm(filler);
      await server.signal('SIGKILL');
      await server.start();
      const marked = await stage.marked();
      const recoveryMs = await waitFor('both channels send again', () => {
        const { sms, email } = stage.received();
        return sms > before.sms && email > before.email;
      });
      await stage.untilOver();
      return {
        comparison: await stage.judge(marked),
        planned: size * 2,
        marked,
        recoveryMs,
        notes: { 'not ready after': `${(notReadyMs / 1_000).toFixed(1)} s`, 'MongoDB ended': String(ended) },
        unmet: ended ? [] : ['the disk was not full'],
      };
    });
  } finally {
    await mongods.stop();
  }
}

/** Root in a container may lack the right; only trying tells. */
function mayMount(): boolean {
  const folder = mkdtempSync(path.join(tmpdir(), 'chapar-mount-'));
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'chapar-fault', folder]);
  if (status === 0) spawnSync('umount', ['--lazy', folder]);
  rmSync(folder, { recursive: true });
  return status === 0;
}

function mount(args: string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`A small disk could not be mounted: ${stderr}`);
}
