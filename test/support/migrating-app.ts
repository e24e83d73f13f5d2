import { connect } from '../../src/database/connect.ts';
import { migrate } from '../../src/database/migrations.ts';
import { systemClock } from '../../src/lib/clock.ts';
import { paintingThings } from './painting.ts';

/** Stands for a Chapar that is killed while it brings its database up to date: node --import tsx migrating-app.ts URI NAME */
const [uri = '', database = ''] = process.argv.slice(2);
const connection = await connect(uri, { database, indexes: false });
const silent = { info: () => undefined, warn: () => undefined };
await migrate(connection, [paintingThings(connection)], { log: silent, clock: systemClock, process: 'dies' });
await connection.close();
