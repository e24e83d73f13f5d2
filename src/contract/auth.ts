import { z } from 'zod';
import { pageOf } from './page.ts';
import { Role } from './words.ts';

/** Header that a cookie session proves its own intent with; its value comes from the session's answer. */
export const CSRF_HEADER = 'X-CSRF-Token';

/** On https the browser itself holds a `__Host-` cookie to this host, path / and Secure; http is for loopback only. */
export function sessionCookieName(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-chapar' : 'chapar';
}

const Email = z.email().max(254).toLowerCase();
const Name = z.string().min(1).max(100).regex(/\S/u, 'a name is more than spaces');
const Password = z
  .string()
  .min(10)
  .max(128)
  .describe('10 to 128 characters; any will do, a sentence is better than a riddle');
const Token = z.string().min(1).max(200);

export const SignIn = z.strictObject({ email: Email, password: z.string().min(1).max(128) });
export type SignIn = z.output<typeof SignIn>;

export const SetUp = z.strictObject({
  token: Token.describe('From the link that the first start prints'),
  email: Email,
  name: Name,
  password: Password,
});
export type SetUp = z.output<typeof SetUp>;

export const SetUpState = z.object({
  awaited: z.boolean().describe('There is no account yet; the link that the start prints makes the first'),
});

export const User = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  role: Role,
  disabled: z.boolean(),
  createdAt: z.iso.datetime(),
});
export const Users = pageOf(User);

export const Session = z.object({
  user: z.object({ id: z.string(), name: z.string(), role: Role }),
  csrfToken: z.string().describe(`To be sent as ${CSRF_HEADER} with every request that changes something`),
});

export const NewUser = z.strictObject({ email: Email, name: Name, role: Role, password: Password });
export type NewUser = z.output<typeof NewUser>;

export const UserChange = z.strictObject({
  name: Name.optional(),
  role: Role.optional().describe('A new role ends the sessions of the user'),
  disabled: z.boolean().optional().describe('A disabled user cannot sign in; the sessions end'),
  password: Password.optional().describe('A new password ends the sessions of the user'),
});
export type UserChange = z.output<typeof UserChange>;

export const PasswordChange = z.strictObject({ current: z.string().min(1).max(128), password: Password });

export const NewKey = z.strictObject({ name: Name, role: Role });
export type NewKey = z.output<typeof NewKey>;

export const Key = z.object({
  id: z.string(),
  name: z.string(),
  role: Role,
  start: z.string().describe('The first characters, to tell keys apart'),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().nullable().describe('To the hour; null when never used'),
});
export const Keys = pageOf(Key);

export const CreatedKey = Key.extend({ key: z.string().describe('Shown this once; only a hash is kept') });
