import { Schema, type Connection } from 'mongoose';
import type { Seed } from './defaults.ts';
import type { Settings } from './settings.ts';

type SettingsRecord = Settings & { _id: string };

/** There is one organisation, and so one record. */
const ID = 'organisation';

const required = { required: true } as const;
const schema = new Schema<SettingsRecord>(
  {
    _id: { type: String, ...required },
    brand: { type: Schema.Types.Mixed, ...required },
    phone: { type: String, default: null },
    zone: { type: String, ...required },
    language: { type: String, ...required },
    hours: { type: Schema.Types.Mixed, ...required },
    sms: { type: Schema.Types.Mixed, ...required },
    rates: { type: Schema.Types.Mixed, ...required },
    domainRate: { type: Number, default: null },
    senders: { type: Schema.Types.Mixed, ...required },
    refusedPercent: { type: Number, ...required },
    expiryHours: { type: Number, ...required },
    missedAfterMinutes: { type: Number, ...required },
    fields: [{ _id: false, name: { type: String, ...required }, type: { type: String, ...required } }],
    currency: { type: String, ...required },
    prices: { type: Schema.Types.Mixed, ...required },
    caps: { type: Schema.Types.Mixed, ...required },
    touches: { type: Number, ...required },
    growthPercent: { type: Number, ...required },
    preflightHours: { type: Number, ...required },
    occasions: { type: Schema.Types.Mixed, ...required },
    mail: { type: Schema.Types.Mixed, ...required },
    updatedAt: { type: Date, ...required },
  },
  { collection: 'settings', versionKey: false, minimize: false },
);

export type SettingsStore = ReturnType<typeof createSettingsStore>;

export function createSettingsStore(connection: Connection) {
  const settings = connection.model<SettingsRecord>('Settings', schema);
  return {
    async ready(): Promise<void> {
      await settings.init();
    },

    async find(): Promise<Settings | null> {
      const record = await settings.findById(ID).lean();
      return record === null ? null : toSettings(record);
    },

    /** Fills in what is not stored: everything at the first start, a new setting, or part of one, after an upgrade. */
    async seed(seed: Seed, now: Date): Promise<void> {
      const defaults = { $literal: { ...seed, updatedAt: now } };
      const merge = [{ $replaceWith: { $mergeObjects: [defaults, '$$ROOT', partsOf(seed)] } }];
      await settings.updateOne({ _id: ID }, merge, { upsert: true, updatePipeline: true });
    },

    /** Sets single values by their dotted paths, so that two people changing different ones both succeed. */
    async set(values: Record<string, unknown>): Promise<Settings | null> {
      const record = await settings
        .findOneAndUpdate({ _id: ID }, { $set: values }, { returnDocument: 'after' })
        .lean();
      return record === null ? null : toSettings(record);
    },
  };
}

/** Settings of several parts (`sms`, `mail`), each with the parts that it lacks. */
function partsOf(seed: Seed): Record<string, unknown> {
  const groups = Object.entries(seed).filter(
    ([, value]) => typeof value === 'object' && value !== null && !Array.isArray(value),
  );
  return Object.fromEntries(
    groups.map(([name, value]) => [name, { $mergeObjects: [{ $literal: value }, `$${name}`] }]),
  );
}

function toSettings({ _id, ...rest }: SettingsRecord): Settings {
  return rest;
}
