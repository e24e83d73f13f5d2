import { setTimeout as sleep } from 'node:timers/promises';
import { mongo } from 'mongoose';
import { withAdmin, type Command } from './admin.ts';

export const REPLICA_SET = 'chapar';

const WRITABLE_WITHIN_MS = 30_000;
const LOOK_EVERY_MS = 50;
const NOT_YET_INITIALIZED = 94;

/** Makes the server on `port` the writable member of a set of one, whichever port the set was on before. */
export async function formReplicaSet(port: number): Promise<void> {
  await withAdmin(port, async (command) => {
    await makeMember(command, `127.0.0.1:${port}`);
    await untilWritable(command);
  });
}

async function makeMember(command: Command, host: string): Promise<void> {
  const config = await currentConfig(command);
  if (config === null) {
    await command({ replSetInitiate: { _id: REPLICA_SET, members: [{ _id: 0, host }] } });
  } else if (config.members[0]?.host !== host) {
    // The kept data still names the port of the last start: only a forced change moves a set that lost its member.
    await command({ replSetReconfig: { ...config, members: [{ ...config.members[0], host }] }, force: true });
  }
}

type Config = { version: number; members: { host: string }[] };

async function currentConfig(command: Command): Promise<Config | null> {
  try {
    const { config } = await command({ replSetGetConfig: 1 });
    return config as Config;
  } catch (error) {
    if (error instanceof mongo.MongoServerError && error.code === NOT_YET_INITIALIZED) return null;
    throw error;
  }
}

async function untilWritable(command: Command): Promise<void> {
  for (let waited = 0; waited < WRITABLE_WITHIN_MS; waited += LOOK_EVERY_MS) {
    if ((await command({ hello: 1 })).isWritablePrimary === true) return;
    await sleep(LOOK_EVERY_MS);
  }
  throw new Error(`MongoDB did not become writable within ${WRITABLE_WITHIN_MS / 1000} s.`);
}
