import type { Connection } from 'mongoose';
import { randomBase58 } from '../../src/lib/ids.ts';

/** Documents as the version of the first release line left them, before contacts had histories and campaigns repeated. */
type Old = { _id: string } & Record<string, unknown>;

const HOUR_MS = 3_600_000;
const OPEN = [{ from: '00:00', to: '24:00' }];

export const OLD_TEXT = 'Dear {{name}}, our sale in {{city}}: {{link}}';
export const OLD_TEMPLATE = 'oldTemplate';

/** All of it at one moment, put straight into the collections. */
export function oldClub(connection: Connection, now: Date) {
  const before = new Date(now.getTime() - HOUR_MS);
  const put = (collection: string, documents: Old[]) =>
    connection.collection<Old>(collection).insertMany(documents);

  const contact = (n: number, over: object = {}): Old => ({
    _id: `person${n}`,
    ref: null,
    title: null,
    firstName: 'Sara',
    lastName: `Person${n}`,
    mobile: `+98912100000${n}`,
    email: `person${n}@customer.example`,
    language: 'en',
    zone: null,
    city: 'Shiraz',
    tags: ['vip'],
    fields: {},
    occasions: [],
    consents: { sms: { granted: true, source: 'shop', at: before } },
    aliases: [],
    createdAt: before,
    updatedAt: before,
    searchKey: `saraperson${n} +98912100000${n}`,
    write: 'written',
    ...over,
  });

  const content = { channel: 'sms', variants: { en: { text: OLD_TEXT } } };

  return {
    contact,

    async settings(): Promise<void> {
      const weekly = { 1: OPEN, 2: OPEN, 3: OPEN, 4: OPEN, 5: OPEN, 6: OPEN, 7: OPEN };
      const sms = { maxUnits: 160, maxParts: 3, linkScheme: true, latinTypography: true, shortNames: false };
      await put('settings', [
        {
          _id: 'organisation',
          brand: { fa: 'پارسا', en: 'Parsa' },
          phone: null,
          zone: 'Asia/Tehran',
          language: 'fa',
          hours: { weekly, holidays: [] },
          sms,
          rates: { sms: 50, email: 50 },
          expiryHours: 72,
          missedAfterMinutes: 60,
          fields: [],
          updatedAt: before,
        },
      ]);
    },

    async contacts(count: number): Promise<void> {
      await put(
        'contacts',
        Array.from({ length: count }, (_, n) => contact(n)),
      );
      await connection.collection('contacts').createIndexes([{ key: { tags: 1 } }]);
    },

    /** A template in its second version, and the first as it was kept. */
    async templates(): Promise<void> {
      const common = { name: 'Sale', createdAt: before, updatedAt: before };
      const first = { ...common, channel: 'sms', variants: { en: { text: 'Sale: {{link}}' } } };
      await put('templates', [{ _id: OLD_TEMPLATE, version: 2, ...common, ...content }]);
      const template = { id: OLD_TEMPLATE, version: 1, ...first };
      await put('templateVersions', [{ _id: `${OLD_TEMPLATE}.1`, template }]);
    },

    async mail(id: string, html: string): Promise<void> {
      const en = { subject: 'A sale for {{name}}', html, text: null };
      const kept = { name: id, version: 1, channel: 'email', variants: { en } };
      await put('templates', [{ _id: id, ...kept, createdAt: before, updatedAt: before }]);
    },

    async campaign(id: string, over: object): Promise<void> {
      await put('campaigns', [
        {
          _id: id,
          name: id,
          channel: 'sms',
          purpose: 'marketing',
          template: OLD_TEMPLATE,
          templateVersion: 2,
          audience: JSON.stringify({ everyone: true }),
          link: 'https://shop.example/sale',
          data: {},
          hoursIn: 'organisation',
          startsAt: before,
          phase: 'draft',
          run: null,
          revision: 3,
          createdAt: before,
          updatedAt: before,
          runOpen: false,
          ...over,
        },
      ]);
    },

    async run(campaign: string, over: object): Promise<void> {
      const limits = {
        maxUnits: 160,
        maxParts: 3,
        linkScheme: true,
        latinTypography: true,
        shortNames: true,
      };
      await connection.collection('runs').createIndexes([{ key: { campaign: 1 } }]);
      await put('runs', [
        {
          _id: `${campaign}.0`,
          campaign,
          occurrence: '0',
          test: false,
          state: 'sending',
          channel: 'sms',
          purpose: 'marketing',
          line: 'sms:sandbox',
          sender: 'Sandbox',
          templateId: OLD_TEMPLATE,
          templateVersion: 2,
          // The whole template was kept with a run.
          content: { id: OLD_TEMPLATE, name: 'Sale', version: 2, ...content, createdAt: before },
          targets: ['https://shop.example/sale'],
          mainLink: 'https://shop.example/sale',
          data: {},
          filter: '{}',
          hoursIn: 'organisation',
          limits,
          brand: { fa: 'پارسا', en: 'Parsa' },
          phone: null,
          language: 'fa',
          startsAt: before,
          expiresAt: new Date(before.getTime() + 72 * HOUR_MS),
          firstDueAt: before,
          startedAt: before,
          resumedAt: null,
          endedAt: null,
          priority: 5,
          planning: { after: null, sequence: 1, matched: 0, planned: 0, refused: 0, done: true },
          plannerUntil: null,
          watched: false,
          ...over,
        },
      ]);
    },

    /** A batch of a run; of the persons from `first` on, the first `sent` have got their message. */
    async batch(campaign: string, of: { first: number; count: number; sent: number }, over: object = {}) {
      const run = `${campaign}.0`;
      const batch = `${run}.${before.getTime()}.0`;
      await put('batches', [
        {
          _id: batch,
          run,
          line: 'sms:sandbox',
          priority: 5,
          turn: 0,
          claimableAt: before,
          state: 'ready',
          decidedAt: before,
          leaseUntil: null,
          fence: 1,
          worker: null,
          changes: 2,
          counted: 1,
          ...over,
        },
      ]);
      const row = (n: number): Old => {
        const id = `${campaign}.person${n}.sms.0`;
        const plan = { _id: id, run, campaign, contact: `person${n}`, channel: 'sms', batch };
        const left = { state: 'submitted', attempt: 1, submittedAt: before, markedAt: before, parts: 1 };
        const isSent = n - of.first < of.sent;
        return {
          ...plan,
          code: randomBase58(8),
          ...(isSent ? left : { state: 'planned', attempt: 0 }),
        };
      };
      await put(
        'deliveries',
        Array.from({ length: of.count }, (_, n) => row(of.first + n)),
      );
    },
  };
}
