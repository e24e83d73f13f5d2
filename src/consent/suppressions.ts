import type { SuppressionReason } from '../contract/consent.ts';
import type { PageOf } from '../contract/page.ts';
import type { Channel } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { invalid, notFound } from '../lib/errors.ts';
import { normaliseEmail, normaliseMobile } from '../lib/phone.ts';
import { createAddressKey, printOf } from './address-key.ts';
import type { Suppression } from './suppression.ts';
import type { SuppressionFilter, SuppressionPlace, SuppressionStore } from './suppression.store.ts';

type Addressed = { channel: Channel; address: string };
export type SaidNo = Addressed & { reason: SuppressionReason; source: string };

type Listed = { limit: number; after?: string | undefined; filter?: SuppressionFilter };

type Deps = { store: SuppressionStore; key: string | Uint8Array; clock: Clock };

export type Suppressions = ReturnType<typeof createSuppressions>;

/** Standing noes, by address and not by contact: they outlive the contact and meet it again after an import. */
export function createSuppressions({ store, key, clock }: Deps) {
  const keyOf = createAddressKey(key);
  const idOf = (addressed: Addressed) => keyOf(addressed.channel, normalised(addressed));

  async function suppressMany(noes: SaidNo[]): Promise<void> {
    const at = clock();
    await store.addMany(
      noes.map(({ channel, address, reason, source }) => {
        const known = normalised({ channel, address });
        return { id: keyOf(channel, known), channel, reason, source, hint: hintOf(channel, known), at };
      }),
    );
  }

  async function find(addressed: Addressed): Promise<Suppression | null> {
    return store.get(idOf(addressed));
  }

  async function remove(id: string): Promise<void> {
    if (!(await store.remove(id))) throw notFound('suppression', id);
  }

  return {
    /**
     * To be called at start: with another key, every no that was ever said would be forgotten in silence.
     * @throws Error with the cure when the hashes were made with another key
     */
    async holdKey(): Promise<void> {
      const fingerprint = printOf(keyOf);
      if ((await store.keyPrint(fingerprint)) === fingerprint) return;
      throw new Error(
        'SECRET_KEY is not the one with which people’s opt-outs were stored: with it they would all be written to again. Start with the former SECRET_KEY (or the secret.key of the data folder’s backup).',
      );
    },

    /** The keyed hash of a normalised address: what may be kept with a message that went to it. */
    keyOf,

    /** A no from who was written to, told by the hash kept with the message; the address itself may be forgotten. */
    async suppressKey(key: string, no: Omit<SaidNo, 'address'>): Promise<void> {
      await store.addMany([{ id: key, ...no, hint: null, at: clock() }]);
    },

    /** A person takes back what a person said: a complaint, a bounce or a manager's no stays. */
    rejoin: (key: string): Promise<boolean> => store.takeBack(key, ['unsubscribed', 'stop']),

    /** Of these hashes, those with a standing no. */
    standing: (keys: string[]): Promise<Set<string>> => store.standing(keys),

    /** One batch for many noes; said again, a no keeps its first date and source. */
    suppressMany,

    async suppress(no: SaidNo): Promise<Suppression> {
      await suppressMany([no]);
      const standing = await find(no);
      if (standing === null) throw notFound('suppression', idOf(no)); // lifted in the same moment
      return standing;
    },

    /** The address may be written to again; false when it always could. */
    async lift(addressed: Addressed): Promise<boolean> {
      return store.remove(idOf(addressed));
    },

    find,
    remove,

    /**
     * Those of `addresses` that said no, in one query; for the line, a lot at a time.
     *
     * @param addresses normalised, as contacts hold them
     */
    async among(channel: Channel, addresses: string[]): Promise<Set<string>> {
      if (addresses.length === 0) return new Set();
      const byId = new Map(addresses.map((address) => [keyOf(channel, address), address]));
      const standing = await store.standing([...byId.keys()]);
      return new Set([...byId].filter(([id]) => standing.has(id)).map(([, address]) => address));
    },

    /**
     * As `among`, with the reasons of each no; for walks over whole audiences. Where nobody ever said no, nothing is
     * hashed: that is most of the work.
     */
    async reasonsAmong(channel: Channel, addresses: string[]): Promise<Map<string, SuppressionReason[]>> {
      if (addresses.length === 0 || (await store.count()) === 0) return new Map();
      const byId = new Map(addresses.map((address) => [keyOf(channel, address), address]));
      const standing = await store.reasonsOf([...byId.keys()]);
      return new Map([...standing].map(([id, reasons]) => [byId.get(id) ?? '', reasons]));
    },

    /** Newest first. */
    async list({ limit, after, filter = {} }: Listed): Promise<PageOf<Suppression>> {
      const place = after === undefined ? null : placeOf(after);
      const rows = await store.page(limit + 1, place, filter);
      const items = rows.slice(0, limit);
      const last = rows.length > limit ? items.at(-1) : undefined;
      return { items, next: last === undefined ? null : `${last.at.getTime()}.${last.id}` };
    },

    async count(): Promise<number> {
      return store.count();
    },
  };
}

function normalised({ channel, address }: Addressed): string {
  const known = channel === 'sms' ? normaliseMobile(address) : normaliseEmail(address);
  if (known !== null) return known;
  const what = channel === 'sms' ? 'a mobile number, such as +989121234567' : 'an email address';
  throw invalid([{ path: 'address', message: `This is not ${what}.` }]);
}

/** Two digits tell rows apart and leave every number ten million possible owners; no part of an email is as harmless. */
function hintOf(channel: Channel, address: string): string | null {
  return channel === 'sms' ? `••${address.slice(-2)}` : null;
}

function placeOf(after: string): SuppressionPlace {
  const [, time, id] = /^(\d{1,15})\.([\w-]{43})$/.exec(after) ?? [];
  if (time === undefined || id === undefined) {
    throw invalid([{ path: 'after', message: 'Give the `next` of the page before, unchanged.' }]);
  }
  return { at: new Date(Number(time)), id };
}
