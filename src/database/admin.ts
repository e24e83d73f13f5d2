import { mongo } from 'mongoose';

export type Command = (command: mongo.Document) => Promise<mongo.Document>;

/** Speaks to one server itself, whatever replica set it is or is not yet part of, on a connection that ends with `work`. */
export async function withAdmin<T>(port: number, work: (command: Command) => Promise<T>): Promise<T> {
  const client = new mongo.MongoClient(`mongodb://127.0.0.1:${port}`, {
    directConnection: true,
    serverSelectionTimeoutMS: 2_000,
    connectTimeoutMS: 2_000,
    socketTimeoutMS: 20_000,
  });
  try {
    await client.connect();
    return await work((command) => client.db('admin').command(command));
  } finally {
    await client.close();
  }
}
