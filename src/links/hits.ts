import {
  isApplePrivacyProxy,
  isGmailPrefetch,
  isGoogleImageProxy,
  isPreviewAgent,
  isScannerAgent,
} from './agents.ts';

export type OpenLabel = 'human' | 'machine' | 'unknown';
export type ClickLabel = 'human' | 'preview' | 'scanner' | 'unknown';

/** No person reads and clicks this soon after a message has arrived. */
const TOO_SOON_SECONDS = 3;

export type HitFacts = {
  method: string;
  /** the User-Agent header; null when there was none */
  agent: string | null;
  /** the Sec-Purpose, Purpose or X-Moz header */
  purpose: string | null;
  /** since the message reached its receiver, or was handed over when no arrival is known; null when neither is */
  secondsSinceDelivery: number | null;
};

/**
 * Says who seems to have loaded a mail's pixel. A label only: every hit is stored, and reports give both figures.
 * Pictures are fetched by machines so often that what is neither is left unknown.
 */
export function labelOpen(hit: HitFacts): OpenLabel {
  const { agent } = hit;
  if (hit.method === 'HEAD' || isPrefetch(hit.purpose)) return 'machine';
  if (agent === null || agent.trim() === '') return 'unknown';
  if (isApplePrivacyProxy(agent) || isGmailPrefetch(agent)) return 'machine';
  if (isGoogleImageProxy(agent)) return 'human';
  if (isPreviewAgent(agent) || isScannerAgent(agent)) return 'machine';
  return isTooSoon(hit.secondsSinceDelivery) ? 'unknown' : 'human';
}

/** Says who seems to have followed a link. A label only: every hit is stored and is redirected alike. */
export function labelClick(hit: HitFacts & { burst: boolean }): ClickLabel {
  const { agent } = hit;
  if (isPrefetch(hit.purpose)) return 'preview';
  if (agent !== null && isPreviewAgent(agent)) return 'preview';
  if (hit.method === 'HEAD' || hit.burst || isTooSoon(hit.secondsSinceDelivery)) return 'scanner';
  if (agent === null || agent.trim() === '') return 'unknown';
  if (isScannerAgent(agent) || isApplePrivacyProxy(agent)) return 'scanner';
  return 'human';
}

function isPrefetch(purpose: string | null): boolean {
  return purpose !== null && /prefetch|prerender|preview/i.test(purpose);
}

function isTooSoon(seconds: number | null): boolean {
  return seconds !== null && seconds < TOO_SOON_SECONDS;
}
