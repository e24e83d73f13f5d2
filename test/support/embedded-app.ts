import { startEmbedded } from '../../src/database/embedded.ts';

/** Stands for Chapar in tests that kill it: starts MongoDB on the folder named first, says where, and stays. */
const [dataDir = ''] = process.argv.slice(2);
const silent = { info: () => undefined, warn: () => undefined };
const { uri } = await startEmbedded({ dataDir, mongodPath: null, cacheSizeGb: 0.25, log: silent });
process.stdout.write(`${uri}\n`);
setInterval(() => undefined, 60_000);
