import { expect } from 'chai';
import mongoose from 'mongoose';
import { connect } from '../../src/database/connect.ts';
import { freshDatabase } from '../support/mongo.ts';
import { refusalOf } from '../support/refusal.ts';

describe('database/connect', () => {
  it('writes with majority and journal, and reads only what survives a failover', async () => {
    const { options } = (await freshDatabase()).getClient();
    expect(options.writeConcern).to.include({ w: 'majority', journal: true });
    expect(options.readConcern).to.include({ level: 'majority' });
  });

  it('keeps an operator in a filter from being obeyed', async () => {
    const connection = await freshDatabase();
    const people = connection.model('Person', new mongoose.Schema({ name: String }));
    await people.create({ name: 'Mina' });
    const filter = JSON.parse('{"name":{"$ne":null}}') as object;
    const error = await people.findOne(filter).then(
      () => null,
      (refusal: unknown) => refusal,
    );
    expect(error).to.be.instanceOf(mongoose.Error.CastError);
  });

  it('names the setting and hides the password when nothing answers', async () => {
    const message = await refusalOf(connect('mongodb://mina:s3cret@127.0.0.1:1/chapar', { giveUpMs: 300 }));
    expect(message).to.match(/MONGODB_URI/);
    expect(message).not.to.include('s3cret');
  });
});
