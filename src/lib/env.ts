import type { Fault } from './errors.ts';

export type Env = Readonly<Record<string, string | undefined>>;
export type EnvReader = ReturnType<typeof createEnvReader>;

/**
 * Reads variables and collects what is wrong with them, so that all faults are reported at once.
 * An empty variable counts as absent. A fault's value is `fallback`: nobody uses it, for the start is refused.
 * Values are never quoted in a fault, for some are secrets and a value can stand in the wrong variable.
 */
export function createEnvReader(env: Env) {
  const faults: Fault[] = [];

  const fault = (path: string, message: string): null => {
    faults.push({ path, message });
    return null;
  };

  const text = (name: string): string | null => {
    const value = env[name]?.trim() ?? '';
    return value === '' ? null : value;
  };

  return {
    faults: faults as readonly Fault[],
    fault,
    text,

    whole(name: string, fallback: number, [min, max]: [number, number]): number {
      const value = text(name);
      if (value === null) return fallback;
      const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      fault(name, `must be a whole number from ${min} to ${max} (${fallback} when it is not set)`);
      return fallback;
    },

    oneOf<T extends string>(name: string, choices: readonly T[], fallback: T): T {
      const value = text(name);
      const choice = choices.find((known) => known === value);
      if (value !== null && choice === undefined) fault(name, `must be one of ${choices.join(', ')}`);
      return choice ?? fallback;
    },

    /** A value in the form that `parse` gives it; null from `parse` is a fault with the given cure. */
    parsed<T>(name: string, parse: (value: string) => T | null, cure: string): T | null {
      const value = text(name);
      return value === null ? null : (parse(value) ?? fault(name, cure));
    },

    /** Several variables that work together only: false when none is set; those missing beside others are faults. */
    group(names: readonly string[]): boolean {
      const missing = names.filter((name) => text(name) === null);
      if (missing.length === names.length) return false;
      const given = names.filter((name) => !missing.includes(name)).join(' and ');
      for (const name of missing) fault(name, `is needed with ${given}`);
      return missing.length === 0;
    },
  };
}
