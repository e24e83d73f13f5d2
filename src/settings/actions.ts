import type { ChangeSettings } from '../contract/settings.ts';
import type { Clock } from '../lib/clock.ts';
import type { Seed } from './defaults.ts';
import type { Settings } from './settings.ts';
import type { SettingsStore } from './settings.store.ts';

export type SettingsDeps = { store: Pick<SettingsStore, 'find' | 'seed' | 'set'>; clock: Clock };
export type SettingsActions = ReturnType<typeof createSettings>;

export function createSettings({ store, clock }: SettingsDeps) {
  return {
    async read(): Promise<Settings> {
      return seeded(await store.find());
    },

    /** At each start: gives a value to what has none yet, and changes nothing that has. */
    seed: (seed: Seed): Promise<void> => store.seed(seed, clock()),

    /** Changes what the (already checked) change names and leaves the rest. */
    async update(change: ChangeSettings): Promise<Settings> {
      return seeded(await store.set({ ...pathsOf(change), updatedAt: clock() }));
    },
  };
}

function seeded(settings: Settings | null): Settings {
  if (settings === null) throw new Error('The settings were read before they were seeded.');
  return settings;
}

/** { sms: { maxParts: 2 }, fields: [] } → { 'sms.maxParts': 2, fields: [] } */
function pathsOf(change: object, prefix = ''): Record<string, unknown> {
  const paths: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(change) as [string, unknown][]) {
    const path = prefix + name;
    if (value === undefined) continue;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      Object.assign(paths, pathsOf(value, `${path}.`));
    } else {
      paths[path] = value;
    }
  }
  return paths;
}
