import { expect } from 'chai';
import { freshDatabase } from './mongo.ts';

describe('support/mongo', () => {
  it('removes nothing that has expired by the real clock, for tests live at times of their own', async () => {
    const admin = (await freshDatabase()).getClient().db('admin');
    const found = await admin.command({ getParameter: 1, ttlMonitorEnabled: 1 });
    expect(found['ttlMonitorEnabled']).to.equal(false);
  });
});
