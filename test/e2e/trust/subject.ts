import { setTimeout as sleep } from 'node:timers/promises';
import type { KeptVerdict } from '../../../src/preflight/changes.ts';
import { createPreflightStore } from '../../../src/preflight/preflight.store.ts';
import { createVerdictStore } from '../../../src/preflight/verdict.store.ts';
import { contactOf, verdictAt } from '../../../src/preflight/verdicts.ts';
import { everyPage } from '../club.ts';
import type { ChangeRow, FullReport, Row, Told } from './compare.ts';
import type { Plan } from './plans.ts';
import type { World } from './world.ts';

/** A campaign that is held to its preflight. */
export type Subject = {
  id: string;
  template: string;
  /** the saved segment that it goes to */
  segment: string | null;
  plan: Plan;
  told: Told;
  verdicts: Map<string, KeptVerdict>;
  groups: Map<string, string[]>;
  excluded: string[];
};

const POLL_MS = 40;

/** Drafts a campaign with its text and segment, and looks at it as it would start at a moment. */
export async function lookedAt(world: World, plan: Plan, at: Date): Promise<Subject> {
  const { club } = world;
  const { template } = await club.api<{ template: { id: string } }>('POST', '/templates', plan.content);
  const segment = 'saved' in plan.audience ? await savedSegment(world, plan.audience.saved) : null;
  const { content, audience, ...rest } = plan;
  const body = {
    ...rest,
    name: content.name,
    template: template.id,
    audience: segment === null ? audience : { segment },
    link: 'https://shop.example/sale',
  };
  const { id } = await club.api<{ id: string }>('POST', '/campaigns', body);
  const told = await preflight(world, id, at);
  const verdicts = await verdictsOf(world, told.id);
  const groups = new Map<string, string[]>();
  for (const { key } of told.groups) groups.set(key, await membersOf(world, told.id, key));
  const decide = told.groups.filter(({ severity }) => severity === 'decide').map(({ key }) => key);
  return { id, template: template.id, segment, plan, told, verdicts, groups, excluded: decide };
}

async function savedSegment({ club }: World, rule: object): Promise<string> {
  return (await club.api<{ id: string }>('POST', '/segments', { name: 'some of them', rule })).id;
}

async function preflight({ club }: World, campaign: string, at: Date): Promise<Told> {
  const { id } = await club.api<{ id: string }>('POST', `/campaigns/${campaign}/preflight`, {
    at: at.toISOString(),
  });
  for (;;) {
    const told = await club.api<Told>('GET', `/preflights/${id}`);
    if (told.state === 'done') return told;
    if (told.state !== 'running') throw new Error(`The preflight is ${told.state}: ${told.failure ?? ''}`);
    await sleep(POLL_MS);
  }
}

async function membersOf({ club }: World, preflight: string, group: string): Promise<string[]> {
  const route = `/preflights/${preflight}/people?limit=200&group=${encodeURIComponent(group)}`;
  const own = ['no-public-address', 'brand-missing', 'brand-unset', 'no-price'];
  if (own.includes(group)) return [];
  return (await everyPage<{ contact: string }>({ api: club.api }, route)).map(({ contact }) => contact);
}

/**
 * The kept verdict on everybody, out of the store: the API shows them by group, and what would have been rendered
 * for each person is kept as a digest alone. That digest is what a message has to come out to, byte by byte.
 */
async function verdictsOf({ connection }: World, preflight: string): Promise<Map<string, KeptVerdict>> {
  const kept = await createPreflightStore(connection).read(preflight);
  const found = new Map<string, KeptVerdict>();
  for await (const page of createVerdictStore(connection).all(kept?.verdicts ?? '')) {
    page.keys.forEach((key, at) => found.set(contactOf(key), verdictAt(page, at)));
  }
  return found;
}

export async function schedule({ club }: World, { id, excluded }: Subject, at: Date): Promise<void> {
  await club.api('POST', `/campaigns/${id}/schedule`, { at: at.toISOString(), exclude: excluded });
}

export type State = { state: string; hold: { expected: number; found: number } | null };

export function stateOf({ club }: World, { id }: Subject): Promise<State> {
  return club.api<State>('GET', `/campaigns/${id}`);
}

/** What became of it, as its report, its recipients and its changes tell. */
export async function outcomeOf({ club }: World, { id }: Subject) {
  const [report, recipients, changes] = await Promise.all([
    club.api<FullReport>('GET', `/campaigns/${id}/report`),
    everyPage<Row>(club, `/campaigns/${id}/recipients?limit=200`),
    everyPage<ChangeRow>(club, `/campaigns/${id}/changes?limit=200`),
  ]);
  return { report, recipients, changes };
}
