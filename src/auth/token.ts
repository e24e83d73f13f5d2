import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in 43 characters that fit a cookie, a header and an address. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/**
 * The form in which a token is stored: a copy of the database opens nothing.
 * A plain SHA-256 is enough, for 256 random bits cannot be guessed; a password's hash is in password.ts.
 */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The CSRF token of a session: follows from the session's own token, so that it is bound to it and stored nowhere. */
export function csrfTokenOf(sessionToken: string): string {
  return createHash('sha256').update(`csrf:${sessionToken}`).digest('base64url');
}
