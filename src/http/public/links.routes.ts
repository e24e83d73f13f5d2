import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { Clock } from '../../lib/clock.ts';
import type { BurstWatch } from '../../links/bursts.ts';
import { parseCode, parseOpenCode } from '../../links/code.ts';
import { labelClick, labelOpen, type ClickLabel, type HitFacts, type OpenLabel } from '../../links/hits.ts';
import { isWebAddress } from '../../templates/tags.ts';
import { nothingPage } from './link-pages.ts';
import { sendPage } from './page.ts';

/** A delivery that a hit belongs to. `arrivedAt`: when it was delivered, or else submitted. */
export type HitDelivery = { deliveryId: string; arrivedAt: Date | null };

export type ClickHit<D> = { delivery: D; index: number; label: ClickLabel; at: Date };
export type OpenHit<D> = { delivery: D; label: OpenLabel; at: Date };

export type PublicLinkDeps<D extends HitDelivery> = {
  /** where a link leads, from what was stored with its run; null for unknown and expired codes */
  resolve(code: string, index: number): Promise<(D & { target: string }) | null>;
  resolveOpen(code: string): Promise<D | null>;
  recordClick(hit: ClickHit<D>): Promise<void>;
  recordOpen(hit: OpenHit<D>): Promise<void>;
  /** counts what could not be recorded: the person gets the page all the same */
  onRecordFailure(error: unknown): void;
  bursts: BurstWatch;
  clock: Clock;
  /** LINK_URL, whose own host serves codes without /l; null when there is none */
  linkUrl: string | null;
};

/** How long a person waits for a hit to be recorded before the answer goes out without. */
const PATIENCE_MS = 1_000;

/** The smallest GIF: one transparent pixel. */
const PIXEL = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** Short links and open pixels, for anybody. */
export function publicLinkRoutes<D extends HitDelivery>(deps: PublicLinkDeps<D>): Router {
  const router = Router({ caseSensitive: true });
  const linkHost = deps.linkUrl === null ? null : new URL(deps.linkUrl).hostname;

  router.get('/l/:code', (req, res) => follow(deps, req, res));
  router.get('/o/:code.gif', (req, res) => answerPixel(deps, req, res));
  const onLinkHost: RequestHandler<{ code: string }> = async (req, res, next) => {
    const ours = linkHost !== null && req.hostname === linkHost && parseCode(req.params.code) !== null;
    if (ours) await follow(deps, req, res);
    else next();
  };
  router.get('/:code', onLinkHost);
  return router;
}

type WithCode = Request<{ code: string }>;

async function follow<D extends HitDelivery>(
  deps: PublicLinkDeps<D>,
  req: WithCode,
  res: Response,
): Promise<void> {
  const code = parseCode(req.params.code);
  const link = code === null ? null : await deps.resolve(code.code, code.index);
  if (code === null || link === null || !isWebAddress(link.target)) {
    sendPage(res, 404, nothingPage);
    return;
  }
  const at = deps.clock();
  const { index } = code;
  const burst = deps.bursts.isBurst({ deliveryId: link.deliveryId, link: index, address: req.ip ?? '', at });
  const label = labelClick({ ...factsOf(req, link, at), burst });
  await recordWithin(deps, () => deps.recordClick({ delivery: link, index, label, at }));
  res.set('Cache-Control', 'no-store').redirect(302, link.target);
}

async function answerPixel<D extends HitDelivery>(
  deps: PublicLinkDeps<D>,
  req: WithCode,
  res: Response,
): Promise<void> {
  const code = parseOpenCode(req.params.code);
  const at = deps.clock();
  if (code !== null) {
    await recordWithin(deps, async () => {
      const delivery = await deps.resolveOpen(code);
      if (delivery === null) return;
      await deps.recordOpen({ delivery, label: labelOpen(factsOf(req, delivery, at)), at });
    });
  }
  res.set('Cache-Control', 'no-store, max-age=0').type('gif').send(PIXEL);
}

/** Waits for a hit to be durable, but not for ever: what fails or lasts is counted, and the person goes on. */
async function recordWithin<D extends HitDelivery>(
  deps: PublicLinkDeps<D>,
  record: () => Promise<void>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE_MS);
  });
  const recorded = Promise.resolve()
    .then(record)
    .catch((error: unknown) => deps.onRecordFailure(error));
  await Promise.race([recorded, patience]);
  clearTimeout(timer);
}

function factsOf(req: WithCode, { arrivedAt }: HitDelivery, at: Date): HitFacts {
  return {
    method: req.method,
    agent: req.get('User-Agent') ?? null,
    purpose: req.get('Sec-Purpose') ?? req.get('Purpose') ?? req.get('X-Purpose') ?? req.get('X-Moz') ?? null,
    secondsSinceDelivery: arrivedAt === null ? null : (at.getTime() - arrivedAt.getTime()) / 1000,
  };
}
