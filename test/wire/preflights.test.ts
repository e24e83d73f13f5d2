import { expect } from 'chai';
import { aForecastRoom, tehran } from '../support/forecasts.ts';

type Room = Awaited<ReturnType<typeof aForecastRoom>>;

describe('wire/preflights', function () {
  this.timeout(60_000);
  let room: Room;

  before(async () => {
    room = await aForecastRoom(tehran('2026-11-23', '12:00'));
  });
  after(() => room.close());

  it('lists the changes of all runs, though the segment of one was removed while it was sent', async () => {
    const { segments } = room.people;
    const { id: segment } = await segments.create('VIP', { field: 'tags', op: 'has', value: 'vip' });
    const text = await room.sms('t', { fa: 'سلام {{name}}', en: 'Hello {{name}}' });
    const [gone, other] = [
      await room.scheduled('Gone', text, { audience: { segment } }),
      await room.scheduled('Other', text),
    ];
    await room.turn();
    await segments.remove(segment);
    await room.campaigning.checking.noteChanges();
    expect(await room.stores.runs.withoutAbsent()).to.deep.equal([]);
    const worldOf = async (id: string) =>
      (await room.stores.runChanges.summary(`${id}.0`)).world.map(({ part }) => part);
    expect(await worldOf(gone)).to.deep.equal(['audience']);
    expect(await worldOf(other)).to.deep.equal([]);
  });
});
