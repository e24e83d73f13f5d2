import type { ReplySignal, StatusSignal } from '../channels/channel.ts';
import type { ReplyWord } from '../consent/opt-out-words.ts';
import type { Contact } from '../contacts/contact.ts';
import type { Event, EventKind, HitLabel } from '../events/event.ts';
import { createGroupCommit } from '../lib/group-commit.ts';
import type { Clock } from '../lib/clock.ts';
import type { NewId } from '../lib/ids.ts';
import type { Fact, Place, SignalStore, Stamp } from './signal.store.ts';

export type SignalDeps = {
  store: SignalStore;
  clock: Clock;
  newId: NewId;
  /** writes a standing no for the person, and takes back their consent */
  leave(
    person: Person,
    why: { reason: 'unsubscribed' | 'stop' | 'invalid-address'; source: string },
  ): Promise<void>;
  /** the same for a number that belongs to no contact */
  leaveUnknown(mobile: string): Promise<void>;
  /** takes a standing no back and writes consent, by the person's own word; `wording`: what was agreed to, where it was shown */
  rejoin(person: Person, source: string, wording?: string): Promise<void>;
  contactOf(mobile: string): Promise<Contact | null>;
  readReply(text: string, line: string): ReplyWord | null;
  /** what a line answers to stop, start and help, in the contact's language */
  answerTo(word: ReplyWord, contact: Contact | null): Promise<string | null>;
  /** a signal about nothing we know: counted, and otherwise harmless */
  onUnknown(kind: string): void;
};

/** Who a message went to, as far as the ledger knows: the contact may be gone, the hash of the address stays. */
export type Person = Pick<Place, 'contact' | 'channel' | 'addressKey'>;

export type Hit = {
  delivery: Place;
  kind: 'opened' | 'clicked';
  label: HitLabel;
  link: number | null;
  at: Date;
};

/** What comes back from providers and people: recorded once, in any order, and answered only when it is durable. */
export function createSignals(deps: SignalDeps) {
  const { store } = deps;
  const record = createGroupCommit<Fact>(
    async (facts) => {
      const ids = facts.flatMap((fact) => fact.delivery ?? []);
      await store.record(facts, await store.placesOf([...new Set(ids)]));
    },
    { alone: true },
  );

  return {
    async status(signal: StatusSignal): Promise<void> {
      const place = (await store.placesOf([signal.deliveryId])).get(signal.deliveryId);
      if (place === undefined) {
        deps.onUnknown('status');
        return;
      }
      if (signal.reason === 'opted-out' || signal.reason === 'invalid-address') {
        const reason = signal.reason === 'opted-out' ? 'stop' : 'invalid-address';
        await deps.leave(place, {
          reason,
          source: `provider ${signal.providerCode ?? ''}`.trim(),
        });
      }
      await record(statusFact(signal, place));
    },

    async hit({ delivery, kind, label, link, at }: Hit): Promise<void> {
      const stamps: Stamp[] = kind === 'opened' ? ['openedAt'] : ['clickedAt'];
      if (label === 'human') stamps.push(kind === 'opened' ? 'openedByHumanAt' : 'clickedByHumanAt');
      await record(factOf(delivery, { kind, at, label, link }, stamps));
    },

    /** A person leaves by the link of one message; the answer comes when nothing more will be sent. */
    async unsubscribe(deliveryId: string, source: string): Promise<boolean> {
      const place = (await store.placesOf([deliveryId])).get(deliveryId);
      if (place === undefined) return false;
      await deps.leave(place, { reason: 'unsubscribed', source });
      await record(
        factOf(place, { kind: 'unsubscribed', at: deps.clock(), note: source }, ['unsubscribedAt']),
      );
      return true;
    },

    async resubscribe(deliveryId: string, source: string, wording?: string): Promise<boolean> {
      const place = (await store.placesOf([deliveryId])).get(deliveryId);
      if (place === undefined) return false;
      await deps.rejoin(place, source, wording);
      await record(factOf(place, { kind: 'resubscribed', at: deps.clock(), note: source }, []));
      return true;
    },

    /** A text to one of our lines. @returns what to answer, or null for silence */
    async reply(signal: ReplySignal): Promise<{ answer: string | null }> {
      const word = deps.readReply(signal.text, signal.to);
      const contact = await deps.contactOf(signal.from);
      const leaves = word === 'stop' || word === 'stop-for-review';
      if (contact === null) {
        deps.onUnknown('reply');
        if (leaves) await deps.leaveUnknown(signal.from);
        return { answer: word === null ? null : await deps.answerTo(word, null) };
      }
      const person: Person = { contact: contact.id, channel: 'sms', addressKey: null };
      if (leaves) await deps.leave(person, { reason: 'stop', source: 'reply' });
      if (word === 'start') await deps.rejoin(person, 'reply');
      const place = await store.latestTo(contact.id, 'sms');
      const kind: EventKind = leaves ? 'unsubscribed' : 'replied';
      await record(replyFact(signal, { contact: contact.id, place, kind }));
      return { answer: word === null ? null : await deps.answerTo(word, contact) };
    },

    placeOf: async (deliveryId: string): Promise<Place | null> =>
      (await store.placesOf([deliveryId])).get(deliveryId) ?? null,
  };

  function factOf(place: Place, event: Pick<Event, 'kind' | 'at'> & Partial<Event>, stamps: Stamp[]): Fact {
    return {
      event: {
        id: deps.newId(),
        ...BLANK,
        contact: place.contact,
        delivery: place.id,
        run: place.run,
        ...event,
      },
      delivery: place.id,
      moveTo: null,
      set: {},
      stamps,
    };
  }
}
export type Signals = ReturnType<typeof createSignals>;

const BLANK = { label: null, link: null, note: null };

/** A provider's word after it took a message: both of its bad ends are a bounce to us. */
function statusFact(signal: StatusSignal, place: Place): Fact {
  const moveTo = signal.status === 'failed' ? 'bounced' : signal.status;
  const bad = moveTo === 'bounced';
  return {
    event: {
      ...BLANK,
      id: signal.id,
      kind: moveTo,
      at: signal.at,
      contact: place.contact,
      delivery: place.id,
      run: place.run,
      note: signal.providerCode,
    },
    delivery: place.id,
    moveTo,
    set: {
      ...(signal.providerMessageId === null ? {} : { providerMessageId: signal.providerMessageId }),
      ...(bad
        ? { reason: signal.reason ?? 'refused', detail: signal.providerCode }
        : { reason: null, detail: null }),
    },
    stamps: moveTo === 'delivered' ? ['deliveredAt'] : [],
  };
}

function replyFact(
  signal: ReplySignal,
  about: { contact: string; place: Place | null; kind: EventKind },
): Fact {
  const { contact, place, kind } = about;
  const stamp: Stamp = kind === 'unsubscribed' ? 'unsubscribedAt' : 'repliedAt';
  return {
    event: {
      ...BLANK,
      id: signal.id,
      kind,
      at: signal.at,
      contact,
      delivery: place?.id ?? null,
      run: place?.run ?? null,
      note: signal.text.slice(0, 1_600),
    },
    delivery: place?.id ?? null,
    moveTo: null,
    set: {},
    stamps: place === null ? [] : [stamp],
  };
}
