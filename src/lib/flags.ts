import type { Env } from './env.ts';

/** `--roles=worker` says what ROLES=worker says, and goes before it. @throws Error for a flag that is not known */
export function withFlags(env: Env, argv: readonly string[]): Env {
  let roles = env['ROLES'];
  for (const flag of argv) {
    const [, value] = /^--roles=(.*)$/s.exec(flag) ?? [];
    if (value === undefined)
      throw new Error(
        `Unknown flag ${flag}: there is only --roles=web,worker,scheduler, all or some of them.`,
      );
    roles = value;
  }
  return { ...env, ROLES: roles };
}
