import { expect } from 'chai';
import type { Connection } from 'mongoose';
import type { Event } from '../../src/events/event.ts';
import { createEventStore, type EventStore } from '../../src/events/event.store.ts';
import { NOON } from '../support/builders/run.ts';
import { freshDatabase } from '../support/mongo.ts';

function anEvent(over: Partial<Event> = {}): Event {
  return {
    id: 'SM1:delivered',
    kind: 'delivered',
    at: NOON,
    contact: 'contact',
    delivery: 'campaign.contact.sms.0',
    run: 'campaign.0',
    label: null,
    link: null,
    note: null,
    ...over,
  };
}

describe('events/event.store', () => {
  let connection: Connection;
  let events: EventStore;

  before(async () => {
    connection = await freshDatabase();
    events = createEventStore(connection);
    await events.ready();
  });

  async function append(...facts: Event[]): Promise<string[]> {
    let fresh = new Set<string>();
    await connection.transaction(async (session) => {
      fresh = await events.append(facts, session);
    });
    return [...fresh];
  }

  it('keeps a fact once, however often it is told, and says which were new', async () => {
    expect(await append(anEvent())).to.deep.equal(['SM1:delivered']);
    expect(await append(anEvent({ note: 'told again' }), anEvent({ id: 'other' }))).to.deep.equal(['other']);
    expect(await append(anEvent({ id: 'twice' }), anEvent({ id: 'twice' }))).to.deep.equal(['twice']);
    const found = await events.ofContact('contact', 10);
    expect(found.map(({ id }) => id)).to.have.members(['SM1:delivered', 'other', 'twice']);
    expect(found.every(({ note }) => note === null)).to.equal(true);
  });

  it('keeps a fact once when two tell it at the same time', async () => {
    const told = await Promise.all(
      Array.from({ length: 5 }, () => append(anEvent({ id: 'same', contact: 'somebody' }))),
    );
    expect(told.flat()).to.deep.equal(['same']);
    expect(await events.ofContact('somebody', 10)).to.have.length(1);
  });

  it('keeps nothing of a transaction that fails', async () => {
    await connection
      .transaction(async (session) => {
        await events.append([anEvent({ id: 'undone', contact: 'undone' })], session);
        throw new Error('no');
      })
      .catch((error: unknown) => expect(String(error)).to.contain('no'));
    expect(await events.ofContact('undone', 10)).to.deep.equal([]);
  });

  it('tells what happened to a contact, newest first', async () => {
    const at = (ms: number): Date => new Date(NOON.getTime() + ms);
    await append(
      anEvent({ id: 'b', contact: 'ann', at: at(2) }),
      anEvent({ id: 'a', contact: 'ann', at: at(1) }),
      anEvent({ id: 'c', contact: 'ann', at: at(3) }),
    );
    expect((await events.ofContact('ann', 2)).map(({ id }) => id)).to.deep.equal(['c', 'b']);
  });

  it('takes no events as nothing to do', async () => {
    expect(await append()).to.deep.equal([]);
  });
});
