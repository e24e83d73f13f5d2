import { Router, text, type Request, type Response } from 'express';
import type { Tokens } from '../../links/token.ts';
import { chosenLanguage, keeping } from './language.ts';
import { askPage, backPage, leftPage, nothingPage, type PageFacts, type Shown } from './link-pages.ts';
import { sendPage, type Page } from './page.ts';
import { unreadable } from './unreadable.ts';

/** How a person left: by the button of the mail program (RFC 8058) or by that of our page. */
export type UnsubscribeSource = 'one-click' | 'page';

export type UnsubscribeDeps = {
  tokens: Pick<Tokens, 'read'>;
  /** null when the delivery is no longer known */
  lookup(deliveryId: string): Promise<PageFacts | null>;
  /** acts at once; `already` when the receiver had left before */
  unsubscribe(deliveryId: string, source: UnsubscribeSource): Promise<PageFacts | null>;
  /** takes back what this link did; null when nothing is known of it */
  resubscribe(deliveryId: string): Promise<PageFacts | null>;
};

const MAX_BODY = '8kb';

/**
 * Leaving, without a login. A GET only asks, for mail programs and scanners open every address; any POST leaves, be it a
 * mail program's one click or our button, but for the one that says undo.
 */
export function unsubscribeRoutes(deps: UnsubscribeDeps): Router {
  const router = Router({ caseSensitive: true });

  router.get('/u/:token', async (req, res) => {
    const facts = await withDelivery(deps, req, (deliveryId) => deps.lookup(deliveryId));
    answer(res, facts, (known) => (known.already ? leftPage(known) : askPage(known)));
  });

  router.post('/u/:token', text({ type: () => true, limit: MAX_BODY }), async (req, res) => {
    const body = typeof req.body === 'string' ? req.body : '';
    const action = new URLSearchParams(body).get('action');
    if (action === 'undo') {
      const facts = await withDelivery(deps, req, (deliveryId) => deps.resubscribe(deliveryId));
      answer(res, facts, backPage);
      return;
    }
    const source = action === 'unsubscribe' ? 'page' : 'one-click';
    const facts = await withDelivery(deps, req, (deliveryId) => deps.unsubscribe(deliveryId, source));
    answer(res, facts, leftPage);
  });
  router.use(unreadable);
  return router;
}

async function withDelivery(
  { tokens }: UnsubscribeDeps,
  req: Request<{ token: string }>,
  act: (deliveryId: string) => Promise<PageFacts | null>,
): Promise<Shown | null> {
  const { token } = req.params;
  const read = tokens.read(token);
  const facts = read === null ? null : await act(read.deliveryId);
  if (facts === null) return null;
  const chosen = chosenLanguage(req);
  const preferences = facts.known ? keeping(`/p/${token}`, chosen) : null;
  return { ...facts, language: chosen ?? facts.language, preferences };
}

function answer(res: Response, facts: Shown | null, page: (facts: Shown) => Page): void {
  if (facts === null) sendPage(res, 404, nothingPage);
  else sendPage(res, 200, page(facts));
}
