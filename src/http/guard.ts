import { timingSafeEqual } from 'node:crypto';
import { parseCookie } from 'cookie';
import type { Request } from 'express';
import type { Credentials } from '../auth/auth.ts';
import { may, type Actor, type Permission } from '../auth/roles.ts';
import { csrfTokenOf } from '../auth/token.ts';
import { CSRF_HEADER, sessionCookieName } from '../contract/auth.ts';
import { AppError } from '../lib/errors.ts';

/** Who is asking; null when nobody we know. */
export type Identify = (credentials: Credentials) => Promise<Actor | null>;

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

export function createGuard(identify: Identify, publicUrl: string) {
  const cookieName = sessionCookieName(publicUrl);
  const origin = new URL(publicUrl).origin;

  function credentialsOf(req: Request): Credentials {
    const session = parseCookie(req.headers.cookie ?? '')[cookieName] ?? null;
    const header = req.headers.authorization;
    if (header === undefined) return { bearer: null, session };
    // A header that is no bearer key is a wrong key, not a reason to look at the cookie instead.
    return { bearer: /^Bearer +(\S+)$/i.exec(header)?.[1] ?? '', session: null };
  }

  /** A browser says where a request was made; another site's page is refused, whatever cookie it rides on. */
  function refuseForeignOrigin(req: Request): void {
    const from = req.get('origin');
    if (from === undefined || from === origin || hostOf(from) === req.get('host')) return;
    throw new AppError(403, 'foreign-origin', `Requests from pages of ${from.slice(0, 200)} are refused.`);
  }

  /** Only our own pages can read a session's CSRF token, so only they can send it back in a header. */
  function requireCsrfToken(req: Request, session: string): void {
    const sent = Buffer.from(req.get(CSRF_HEADER) ?? '');
    const wanted = Buffer.from(csrfTokenOf(session));
    if (sent.length === wanted.length && timingSafeEqual(sent, wanted)) return;
    const message = `Send the csrfToken of GET /api/v1/session in the header ${CSRF_HEADER}.`;
    throw new AppError(403, 'csrf', message);
  }

  return {
    credentialsOf,

    /** A public route: nobody is asked for a name, but another site's page may not sign people in. */
    admitAnyone(req: Request): void {
      if (!SAFE.has(req.method)) refuseForeignOrigin(req);
    },

    /** @throws AppError 401 nobody we know, 403 not allowed, or another site's doing */
    async admit(req: Request, permission: Permission): Promise<Actor> {
      const credentials = credentialsOf(req);
      const actor = await identify(credentials);
      if (actor === null)
        throw new AppError(401, 'sign-in', 'Sign in, or send an API key as a bearer token.');
      if (!may(actor, permission)) {
        const message = `This needs the permission ${permission}, which the ${actor.kind} ${actor.name} does not have.`;
        throw new AppError(403, 'not-allowed', message, { permission });
      }
      if (credentials.session !== null && !SAFE.has(req.method)) {
        refuseForeignOrigin(req);
        requireCsrfToken(req, credentials.session);
      }
      return actor;
    },
  };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
