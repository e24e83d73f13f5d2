import { composerOf, type Compose, type ComposeTools } from '../deliveries/compose.ts';
import type { Held, Taken } from '../deliveries/caps.ts';
import type { About } from '../deliveries/delivery.ts';
import { addressOf, expiryOf } from '../deliveries/prepare.ts';
import type { CappedRun } from '../deliveries/reserve.ts';
import type { Run } from '../deliveries/run.ts';
import { touchAfter, withTouch, type Touch } from '../deliveries/touches.ts';
import type { Contact } from '../contacts/contact.ts';
import type { SuppressionReason } from '../contract/consent.ts';
import type { Channel } from '../contract/words.ts';
import { judgeOf, placeholderTools, type Judged, type Office } from '../preflight/judge.ts';
import type { Coming } from './coming.ts';

export type ForeseeDeps = {
  tools(run: Run): ComposeTools;
  suppressedAmong(channel: Channel, addresses: string[]): Promise<Map<string, SuppressionReason[]>>;
  /** the cap that would refuse a message at a moment, given what will have left by then; takes no place */
  capsOf(
    contact: Contact,
  ): Promise<(message: { id: string; run: CappedRun }, moment: Date, also: Taken) => string | null>;
  touchesOf(content: Run['content'], contacts: Contact[]): Promise<Map<string, Touch>>;
  fallenAway(about: About[]): Promise<Map<About, string>>;
};

/** A message to be, with what will become of it. */
export type Foreseen = Coming & { judged: Judged };

/**
 * Judges what comes in the order in which it will leave: each message has the places and touches of those before it
 * against it. What waits for a person is judged as if it were let go, and takes no place from others.
 */
export async function foresee(
  contact: Contact,
  coming: Coming[],
  office: Office,
  deps: ForeseeDeps,
): Promise<Foreseen[]> {
  const facts = await factsOf(contact, coming, deps);
  const composers = new Map<string, Compose>();
  const inOrder = coming.toSorted(byDeparture);
  const held: Held[] = [];
  const foreseen: Foreseen[] = [];
  for (const [at, one] of inOrder.entries()) {
    const rivals = inOrder.slice(at + 1).filter((other) => goesBefore(other, one));
    const judged = judge(one, { contact, office, facts, composers, held, rivals, deps });
    foreseen.push({ ...one, judged });
    if (judged.outcome !== 'send' || one.run.purpose !== 'marketing' || one.waitsFor !== null) continue;
    held.push({ id: one.id, channel: one.run.channel, at: one.arrivesAt ?? one.wishedAt });
  }
  return foreseen;
}

function byDeparture(a: Coming, b: Coming): number {
  const [first, other] = [a.arrivesAt ?? a.wishedAt, b.arrivesAt ?? b.wishedAt];
  return (
    first.getTime() - other.getTime() ||
    a.run.priority - b.run.priority ||
    a.wishedAt.getTime() - b.wishedAt.getTime() ||
    (a.id < b.id ? -1 : 1)
  );
}

/** Whether a message that leaves later has more right to the last place, being planned by the time this one leaves. */
function goesBefore(other: Coming, one: Coming): boolean {
  const { contact } = other.addressee;
  return (
    other.run.purpose === 'marketing' &&
    other.run.priority < one.run.priority &&
    other.waitsFor === null &&
    other.wishedAt <= (one.arrivesAt ?? one.wishedAt) &&
    other.arrivesAt !== null &&
    other.arrivesAt < expiryOf(other.run, other.addressee) &&
    contact.consents[other.run.channel]?.granted === true &&
    addressOf(contact, other.run.channel) !== null
  );
}

type KnownFacts = {
  suppressed: Map<string, SuppressionReason[]>;
  caps: Awaited<ReturnType<ForeseeDeps['capsOf']>>;
  touches: Map<string, Touch>;
  fallen: Map<About, string>;
};

async function factsOf(contact: Contact, coming: Coming[], deps: ForeseeDeps): Promise<KnownFacts> {
  const touches = new Map<string, Touch>();
  for (const { textKey, run } of coming) {
    const touch = touches.has(textKey)
      ? undefined
      : (await deps.touchesOf(run.content, [contact])).get(contact.id);
    if (touch !== undefined) touches.set(textKey, touch);
  }
  const suppressedOn = (channel: Channel) => {
    const address = addressOf(contact, channel);
    return address === null
      ? new Map<string, SuppressionReason[]>()
      : deps.suppressedAmong(channel, [address]);
  };
  const [sms, email, caps, fallen] = await Promise.all([
    suppressedOn('sms'),
    suppressedOn('email'),
    deps.capsOf(contact),
    deps.fallenAway(coming.flatMap(({ addressee }) => addressee.own?.about ?? [])),
  ]);
  return { suppressed: new Map([...sms, ...email]), caps, touches, fallen };
}

type Circumstances = {
  contact: Contact;
  office: Office;
  facts: KnownFacts;
  composers: Map<string, Compose>;
  held: Held[];
  rivals: Coming[];
  deps: ForeseeDeps;
};

function judge(
  one: Coming,
  { contact, office, facts, composers, held, rivals, deps }: Circumstances,
): Judged {
  const { run, addressee, textKey, arrivesAt, wishedAt } = one;
  const about = addressee.own?.about ?? null;
  const fallen = about === null ? undefined : facts.fallen.get(about);
  if (fallen !== undefined) return { outcome: 'no-longer-due', detail: fallen, composed: null };
  const compose = composers.get(textKey) ?? composerOf(run, placeholderTools(deps.tools(run)));
  composers.set(textKey, compose);
  const also = {
    held,
    rivals: rivals.map(({ id, run: { channel }, arrivesAt: due, wishedAt: wish }) => ({
      id,
      channel,
      due: due ?? wish,
    })),
  };
  const cap = facts.caps(one, arrivesAt ?? wishedAt, also);
  const touch = facts.touches.get(textKey);
  const message = withTouch(addressee, touch && touchAfter(touch.touch - 1 + held.length, touch.touches));
  const capped = new Set(cap === null ? [] : [contact.id]);
  const judged = judgeOf(run, office, compose)(message, { suppressed: facts.suppressed, capped });
  return judged.outcome === 'capped' ? { ...judged, detail: cap } : judged;
}
