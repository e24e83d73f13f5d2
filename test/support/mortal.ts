/** The call at which a process dies, counted from 1, and whether that call still had its effect, or half of it. */
export type Fate = { at: number; how: 'before' | 'after' | 'half' };

export class Killed extends Error {}

/**
 * A process that dies at its fate. Every method of what it was given counts as one step; from the death on, each
 * step throws. What was under way at that moment has its effect, but nobody hears the answer.
 */
export function aLife(fate: Fate | null) {
  const steps: string[] = [];
  let dead = false;

  async function step(name: string, call: (halved: boolean) => Promise<unknown>): Promise<unknown> {
    if (dead) throw new Killed(name);
    steps.push(name);
    if (steps.length !== fate?.at) {
      const answer = await call(false);
      if (dead as boolean) throw new Killed(name);
      return answer;
    }
    dead = true;
    if (fate.how !== 'before') await call(fate.how === 'half');
    throw new Killed(name);
  }

  return {
    steps,
    mortal<Part extends object>(name: string, part: Part): Part {
      return new Proxy(part, {
        get(target, key) {
          const value: unknown = Reflect.get(target, key);
          if (typeof value !== 'function') return value;
          const method = value as (...args: unknown[]) => Promise<unknown>;
          return (...args: unknown[]) =>
            step(`${name}.${String(key)}`, (halved) => method(...(halved ? args.map(half) : args)));
        },
      });
    },
  };
}
export type Life = ReturnType<typeof aLife>;

function half(value: unknown): unknown {
  return Array.isArray(value) ? (value as unknown[]).slice(0, Math.ceil(value.length / 2)) : value;
}
