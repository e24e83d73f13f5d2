import type { Role } from '../contract/words.ts';

/** A member of staff. */
export type User = {
  id: string;
  /** lower case; unique */
  email: string;
  name: string;
  role: Role;
  disabled: boolean;
  createdAt: Date;
};

/** What a sign-in and a change need to know beyond what is shown. */
export type UserSecret = { user: User; passwordHash: string };
