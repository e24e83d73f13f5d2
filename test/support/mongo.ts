import mongoose, { type Connection } from 'mongoose';
import { randomBase58 } from '../../src/lib/ids.ts';

let uri = process.env.TEST_MONGODB_URI ?? '';
const opened: Connection[] = [];

/** An empty database of its own for one test file; dropped when the run ends. */
export async function freshDatabase(): Promise<Connection> {
  if (uri === '') throw new Error('Set TEST_MONGODB_URI.');
  mongoose.set('strictQuery', 'throw');
  mongoose.set('sanitizeFilter', true);
  const connection = await mongoose
    .createConnection(uri, {
      dbName: `test_${randomBase58(10)}`,
      writeConcern: { w: 'majority', journal: true },
    })
    .asPromise();
  opened.push(connection);
  return connection;
}

export async function stopMongo(): Promise<void> {
  for (const connection of opened.splice(0)) {
    await connection.dropDatabase();
    await connection.close();
  }
  uri = '';
}
