import { expect } from 'chai';
import type { Connection } from 'mongoose';
import { createSettings } from '../../src/settings/actions.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';
import { createSettingsStore } from '../../src/settings/settings.store.ts';
import { freshDatabase } from '../support/mongo.ts';
import { refusalOf } from '../support/refusal.ts';

const rates = { sms: 100, email: 50 };
const seed = defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates });

describe('settings/actions', () => {
  let connection: Connection;
  let now = new Date('2026-11-22T08:00:00Z');

  const actions = () => createSettings({ store: createSettingsStore(connection), clock: () => now });
  let settings: ReturnType<typeof actions>;

  before(async () => {
    connection = await freshDatabase();
    settings = actions();
  });
  beforeEach(async () => {
    await connection.collection('settings').deleteMany({});
    now = new Date('2026-11-22T08:00:00Z');
  });

  it('starts with the seed', async () => {
    await settings.seed(seed);
    expect(await settings.read()).to.deep.equal({ ...seed, updatedAt: now });
  });

  it('gives a part that there was not its default, and leaves the other parts', async () => {
    await settings.seed(seed);
    await settings.update({ sms: { maxParts: 2 } });
    await connection.collection('settings').updateOne({}, { $unset: { 'sms.optionalBlocks': 1, mail: 1 } });
    await settings.seed({ ...seed, hours: { weekly: { 1: [] }, holidays: [] } });
    const { sms, mail, hours } = await settings.read();
    expect(sms).to.deep.equal({ ...seed.sms, maxParts: 2 });
    expect(mail).to.deep.equal(seed.mail);
    expect(hours).to.deep.equal(seed.hours);
  });

  it('keeps what was changed when it is seeded again', async () => {
    await settings.seed(seed);
    await settings.update({ phone: '021 8877', sms: { maxParts: 2 } });
    await settings.seed({ ...seed, zone: 'Europe/London' });
    const read = await settings.read();
    expect(read).to.deep.include({ phone: '021 8877', zone: 'Asia/Tehran' });
    expect(read.sms).to.deep.equal({ ...seed.sms, maxParts: 2 });
  });

  it('gives a value to a setting that an older version did not have', async () => {
    await settings.seed(seed);
    await connection.collection('settings').updateOne({}, { $unset: { expiryHours: 1 } });
    await settings.seed(seed);
    expect((await settings.read()).expiryHours).to.equal(72);
  });

  it('changes what is named, says when, and leaves the rest', async () => {
    await settings.seed(seed);
    now = new Date('2026-11-23T08:00:00Z');
    const openings = [{ from: '10:00', to: '12:00' }];
    const changed = await settings.update({
      hours: { weekly: { 5: openings } },
      fields: [{ name: 'points', type: 'number' }],
    });
    expect(changed).to.deep.equal({
      ...seed,
      hours: { ...seed.hours, weekly: { ...seed.hours.weekly, 5: openings } },
      fields: [{ name: 'points', type: 'number' }],
      updatedAt: now,
    });
  });

  it('closes a day, and empties a list', async () => {
    await settings.seed(seed);
    const changed = await settings.update({ hours: { weekly: { 4: [] }, holidays: [] } });
    expect(changed.hours.weekly[4]).to.deep.equal([]);
    expect((await settings.read()).hours.holidays).to.deep.equal([]);
  });

  it('lets two people change different settings at the same moment', async () => {
    await settings.seed(seed);
    await Promise.all([
      settings.update({ sms: { maxParts: 1 } }),
      settings.update({ sms: { maxUnits: 70 } }),
    ]);
    expect((await settings.read()).sms).to.deep.include({ maxParts: 1, maxUnits: 70 });
  });

  it('is seeded by two processes at once without harm', async () => {
    await Promise.all([settings.seed(seed), settings.seed(seed), settings.seed(seed)]);
    expect(await connection.collection('settings').countDocuments()).to.equal(1);
  });

  it('says so when nobody has seeded it', async () => {
    expect(await refusalOf(settings.read())).to.include('before they were seeded');
  });

  it('stores dollar signs as they are written', async () => {
    await settings.seed({ ...seed, brand: { fa: '$name', en: '$$ROOT' } });
    expect((await settings.read()).brand).to.deep.equal({ fa: '$name', en: '$$ROOT' });
  });
});
