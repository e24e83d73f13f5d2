import type { Connection } from 'mongoose';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRandom, type Random } from '../../../src/sample-club/random.ts';
import { everyPage, type Api } from '../club.ts';
import { aClock, inTehran, startClub, type Club, type SetClock } from '../in-process.ts';
import { randomOffice, type Office } from './office.ts';
import { csvOf, FIELDS, randomMembers, randomOrders, type Member } from './people.ts';
import { FOOT } from './texts.ts';

export type Person = { id: string; mobile: string | null; email: string | null; tags: string[] };

/** A club of random people, its application in this process, and a clock that is moved by hand. */
export type World = {
  club: Api;
  url: string;
  connection: Connection;
  clock: SetClock;
  random: Random;
  office: Office;
  /** members made so far: each has a number of its own */
  made: number;
  /** what the application complained of */
  lines: string[];
  stop(): Promise<void>;
};

const ENV = { UNDO_MS: '300000', RATE_SMS: '10000', RATE_EMAIL: '10000', TICK_MS: '100' };
/** A clock that is moved by days must not make a run look missed. */
const SETTINGS = { missedAfterMinutes: 1440, expiryHours: 72, language: 'fa' };

export async function createWorld(connection: Connection, size: number, seed: number): Promise<World> {
  const random = createRandom(seed);
  const clock = aClock(inTehran(1, '10:00'));
  const started = await startClub(connection, clock, ENV);
  const club = patient(started);
  const office = randomOffice(random);
  await club.api('PATCH', '/settings', { ...SETTINGS, fields: FIELDS, ...office });
  await club.api('POST', '/blocks', FOOT);
  const world = {
    club,
    url: started.url,
    connection,
    clock,
    random,
    office,
    made: 0,
    lines: started.lines,
    stop: started.stop,
  };
  const members = await addMembers(world, size);
  const orders = randomOrders(random, members, clock.now());
  if (orders.length > 0) await club.api('POST', '/orders', orders);
  return world;
}

/** Imports new members, each with numbers and addresses that nobody had before. */
export async function addMembers(world: World, size: number): Promise<Member[]> {
  const { club, random, clock, made } = world;
  const fresh = randomMembers(random, made + size, clock.now()).slice(made);
  world.made += size;
  const { counts } = await club.api<{ counts: { created: number; invalid: number } }>(
    'POST',
    '/imports?consentSource=form',
    csvOf(fresh),
    'text/csv',
  );
  if (counts.created < size * 0.9) throw new Error(`Of ${size} members: ${JSON.stringify(counts)}`);
  return fresh;
}

export function peopleOf({ club }: World): Promise<Person[]> {
  return everyPage<Person>(club, '/contacts?limit=200');
}

/** The API as somebody uses it who waits when they are told to ask later. */
function patient(club: Club): Api {
  return {
    async api<T>(method: string, route: string, body?: unknown, type?: string): Promise<T> {
      for (;;) {
        try {
          return await club.api<T>(method, route, body, type);
        } catch (error) {
          if (!(error instanceof Error) || !error.message.includes(': 429 ')) throw error;
          await sleep(1_000);
        }
      }
    },
  };
}
