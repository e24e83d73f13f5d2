import type { Listing, Recall, Sighting, StatusSignal } from '../channels/channel.ts';
import type { Contact } from '../contacts/contact.ts';
import { after, type Clock } from '../lib/clock.ts';
import { composerOf, type Compose, type ComposeTools } from './compose.ts';
import type { Delivery } from './delivery.ts';
import { joined } from '../templates/pieces.ts';
import { addressOf } from './prepare.ts';
import type { Answer, Claimed } from './reconcile.ts';
import type { ReconcileStore } from './reconcile.store.ts';
import type { Run } from './run.ts';
import { REACH_MS, recognise, type Claimant, type Listed } from './sightings.ts';
import { CLOCK_SKEW_MS } from './skew.ts';

/** People asked about at once; and none is begun after this long, so that a stop is not held up. */
const AT_ONCE = 4;
const LOOK_MS = 8_000;
const DAY_MS = 86_400_000;

type ByList = Extract<Recall, { by: 'list' }>;
type List = Extract<Listing, { outcome: 'listed' }>;

export type ListDeps = {
  store: Pick<ReconcileStore, 'unnumbered' | 'numbered'>;
  findContacts(ids: string[]): Promise<Contact[]>;
  tools(run: Run): ComposeTools;
  /** a provider's later word, as a callback brings it */
  hear(signal: StatusSignal): Promise<void>;
  clock: Clock;
};

type Task = Claimed & { recall: ByList; textOf: TextOf; deps: ListDeps };

/** Asks a provider that lists what it took, once for all doubts of one person. */
export async function askByList(
  recall: ByList,
  claimed: Claimed,
  deps: ListDeps,
): Promise<Map<string, Answer>> {
  const task = { ...claimed, recall, deps, textOf: textsOf(claimed.runs, deps.tools) };
  const people = await peopleOf(claimed.rows, deps);
  const until = after(deps.clock(), LOOK_MS);
  const answers = new Map<string, Answer>();
  let deferred: Answer | null = null;
  const runner = async (): Promise<void> => {
    for (let next = people.shift(); next !== undefined; next = people.shift()) {
      if (deps.clock() >= until) return;
      const told: Map<string, Answer> =
        deferred === null ? await askAbout(next, task) : toAll(next.doubts, deferred);
      for (const [id, answer] of told) {
        answers.set(id, answer);
        if (answer.outcome === 'no-answer') deferred = answer; // others would fare the same
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, runner));
  return answers;
}

type Person = { contact: Contact | null; doubts: Delivery[] };

async function peopleOf(rows: Delivery[], deps: ListDeps): Promise<Person[]> {
  const byContact = new Map<string, Delivery[]>();
  for (const row of rows) byContact.set(row.contact, [...(byContact.get(row.contact) ?? []), row]);
  const found = await deps.findContacts([...byContact.keys()]);
  const contacts = new Map(found.map((one) => [one.id, one]));
  return [...byContact].map(([id, doubts]) => ({ contact: contacts.get(id) ?? null, doubts }));
}

async function askAbout({ contact, doubts }: Person, task: Task): Promise<Map<string, Answer>> {
  const address = contact === null ? null : addressOf(contact, task.line.channel);
  if (contact === null || address === null) return toAll(doubts, { outcome: 'no-address', detail: null });
  const there = doubts.filter((row) => wentTo(address, row, task));
  const elsewhere = doubts.filter((row) => !there.includes(row));
  const answers = toAll(elsewhere, { outcome: 'no-address', detail: null });
  if (there.length === 0) return answers;
  const listing = await task.recall.list(address, spanOf(there));
  const told =
    listing.outcome === 'listed'
      ? await conclude({ contact, doubts: there }, listing, task)
      : toAll(there, noAnswer(listing));
  return new Map([...answers, ...told]);
}

function noAnswer({ detail, retryAfterMs }: Extract<Listing, { outcome: 'deferred' }>): Answer {
  return { outcome: 'no-answer', detail, ...(retryAfterMs === null ? {} : { waitMs: retryAfterMs }) };
}

/** Whether a message went to this address; of one whose mark is all that was written down, it is believed. */
function wentTo(address: string, { run: id, addressKey }: Delivery, { line, runs, deps }: Task): boolean {
  const run = runs.get(id);
  if (addressKey === null || run === undefined) return true;
  return deps.tools(run).addressKey(line.channel, address) === addressKey;
}

/** What was found is recorded as a callback would have been; told twice, or by that too, it ends the same. */
async function conclude(
  { contact, doubts }: { contact: Contact; doubts: Delivery[] },
  list: List,
  task: Task,
): Promise<Map<string, Answer>> {
  const claimants = doubts.map((row): Claimant => {
    const { id, code, markedAt } = row;
    return { id, code, text: task.textOf(row, contact), markedAt: markedAt ?? new Date(0) };
  });
  const answers = new Map<string, Answer>();
  for (const [id, verdict] of recognise(claimants, await unaccounted(doubts, list, task))) {
    if (typeof verdict !== 'string') await task.deps.hear({ ...verdict.found.word, deliveryId: id });
    const outcome = typeof verdict === 'string' ? verdict : verdict.found.word.status;
    answers.set(id, { outcome, detail: null });
  }
  return answers;
}

/** What of a list went from our line and belongs to no other delivery to this person. */
async function unaccounted(doubts: Delivery[], list: List, { line, runs, deps }: Task): Promise<Listed> {
  const [contact = ''] = doubts.map((row) => row.contact);
  const ids = new Set(doubts.map(({ id }) => id));
  const senders = new Set([line.sender, ...doubts.map(({ run }) => runs.get(run)?.sender)]);
  const since = after(spanOf(doubts).from, -REACH_MS);
  const sids = list.sightings.map(({ providerMessageId }) => providerMessageId);
  const [others, owners] = await Promise.all([
    deps.store.unnumbered(contact, line.channel, since),
    deps.store.numbered(contact, sids),
  ]);
  const isFree = ({ senders: names, providerMessageId }: Sighting): boolean => {
    const owner = owners.get(providerMessageId);
    const ours = names.length === 0 || names.some((name) => senders.has(name));
    return ours && (owner === undefined || ids.has(owner));
  };
  const rivals = others.some((other) => !ids.has(other.id) && doubts.some((one) => areNear(one, other)));
  return { sightings: list.sightings.filter(isFree), complete: list.complete, rivals };
}

function areNear(one: Delivery, other: Delivery): boolean {
  const apart = Math.abs((one.markedAt?.getTime() ?? 0) - (other.markedAt?.getTime() ?? 0));
  return apart <= REACH_MS + CLOCK_SKEW_MS;
}

/** When the provider may have taken any of them, with a day for what waits in its queue. */
function spanOf(doubts: Delivery[]): { from: Date; until: Date } {
  const marks = doubts.map(({ markedAt }) => markedAt?.getTime() ?? 0);
  return {
    from: new Date(Math.min(...marks) - CLOCK_SKEW_MS),
    until: new Date(Math.max(...marks) + DAY_MS),
  };
}

function toAll(doubts: Delivery[], answer: Answer): Map<string, Answer> {
  return new Map(doubts.map(({ id }) => [id, answer]));
}

/** A message written once more, as its contact is today; null where that cannot be done. */
type TextOf = (row: Delivery, contact: Contact) => string | null;

function textsOf(runs: Map<string, Run>, tools: ListDeps['tools']): TextOf {
  const compiled = new Map<string, Compose>();
  return (row, contact) => {
    const run = runs.get(row.run);
    if (run === undefined) return null;
    try {
      const compose = compiled.get(run.id) ?? composerOf(run, tools(run));
      compiled.set(run.id, compose);
      const composed = compose(row, contact);
      if ('skip' in composed) return null;
      const { text } = composed.envelope;
      return typeof text === 'string' ? text : joined(text);
    } catch {
      return null; // What can no longer be compiled or rendered is recognised by its code alone.
    }
  };
}
