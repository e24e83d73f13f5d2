import type { LinkVerdict } from '../contract/link-checks.ts';

/** Asks one address whether it is there. */
export type AskLink = (
  address: string,
  signal: AbortSignal,
) => Promise<
  | { outcome: 'answered'; status: number; location: string | null }
  | { outcome: 'unreachable'; reason: string }
>;

const AT_ONCE = 5;
const PATIENCE_MS = 10_000;
/** A person waits for the whole of it. */
const WHOLE_MS = 60_000;

/** Asks each address once, five at a time, for at most a minute; what was not asked by then says so. */
export async function checkLinks(
  links: string[],
  ask: AskLink,
  { patienceMs = PATIENCE_MS, wholeMs = WHOLE_MS } = {},
): Promise<LinkVerdict[]> {
  const whole = AbortSignal.timeout(wholeMs);
  const verdicts = new Map<string, LinkVerdict>();
  const waiting = new Set(links).values();
  const worker = async (): Promise<void> => {
    // One iterator for all: each address goes to whoever is free.
    for (const link of waiting) verdicts.set(link, await verdictOn(link));
  };
  async function verdictOn(link: string): Promise<LinkVerdict> {
    if (whole.aborted)
      return { link, outcome: 'unreachable', status: null, detail: 'There was no time left to ask it.' };
    const answer = await ask(link, AbortSignal.any([whole, AbortSignal.timeout(patienceMs)]));
    if (answer.outcome === 'unreachable') {
      return { link, outcome: 'unreachable', status: null, detail: answer.reason };
    }
    return judge(link, answer);
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return [...new Set(links)].flatMap((link) => verdicts.get(link) ?? []);
}

function judge(link: string, { status, location }: { status: number; location: string | null }): LinkVerdict {
  if (status >= 300 && status < 400 && location !== null) {
    return {
      link,
      outcome: 'redirect',
      status,
      detail: URL.canParse(location, link) ? new URL(location, link).href : location,
    };
  }
  if (status < 400) return { link, outcome: 'ok', status, detail: null };
  if (status === 401 || status === 403 || status === 429) {
    const detail = 'The server does not answer programs, or wants a name: open it yourself.';
    return { link, outcome: 'unreachable', status, detail };
  }
  return { link, outcome: 'broken', status, detail: `The server answers ${status}.` };
}
