import {
  lookup as systemLookup,
  type LookupAddress,
  type LookupAllOptions,
  type LookupOptions,
} from 'node:dns';
import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP } from 'node:net';
import { messageOf } from '../lib/errors.ts';
import { isPublicAddress } from './public-address.ts';

export type ProbeAnswer =
  | { outcome: 'answered'; status: number; location: string | null }
  | { outcome: 'unreachable'; reason: string };

export type Probe = (address: string, signal: AbortSignal) => Promise<ProbeAnswer>;

/** As `dns.lookup` does with `all`. */
export type Lookup = (
  hostname: string,
  options: LookupAllOptions,
  done: (error: NodeJS.ErrnoException | null, found: LookupAddress[]) => void,
) => void;

export type ProbeOptions = {
  /** host and port under which we are known: the only one that may lie in a private network */
  ownHost: string;
  /** how names are resolved; the system's way by default */
  lookup?: Lookup;
};

/** What servers say that know HEAD only for some pages, or not at all. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 501]);
const PRIVATE = 'It leads into a private network, which is not asked.';

/**
 * Asks a web address whether it is there, following nothing. The address that is connected to is the one that was
 * checked: a name that changes its mind in between gets no second say.
 */
export function createProbe({ ownHost, lookup = systemLookup }: ProbeOptions): Probe {
  return async (address, signal) => {
    const url = new URL(address);
    const isOwn = url.host === ownHost;
    const literal = url.hostname.replace(/^\[|\]$/g, '');
    if (!isOwn && isIP(literal) !== 0 && !isPublicAddress(literal))
      return { outcome: 'unreachable', reason: PRIVATE };
    const options: RequestOptions = { signal, agent: false, ...(!isOwn && { lookup: guarded(lookup) }) };
    try {
      const head = await ask(url, 'HEAD', options);
      const { statusCode = 0, headers } = ASK_AGAIN.has(head.statusCode ?? 0)
        ? await ask(url, 'GET', options)
        : head;
      return { outcome: 'answered', status: statusCode, location: headers.location ?? null };
    } catch (error) {
      return {
        outcome: 'unreachable',
        reason: signal.aborted ? 'It did not answer in time.' : messageOf(error),
      };
    }
  };
}

function ask(url: URL, method: 'HEAD' | 'GET', options: RequestOptions): Promise<IncomingMessage> {
  const request = url.protocol === 'https:' ? httpsRequest : httpRequest;
  const headers = { 'User-Agent': 'Chapar link check', Accept: '*/*' };
  return new Promise((done, fail) => {
    const asked = request(url, { ...options, method, headers }, (answer) => {
      answer.on('error', () => undefined); // its head is all that is wanted; what breaks off behind it is ours
      answer.destroy();
      done(answer);
    });
    asked.once('error', fail).end();
  });
}

/** Resolves a name to its public addresses only. */
function guarded(lookup: Lookup): NonNullable<RequestOptions['lookup']> {
  return (hostname, options: LookupOptions, done) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) {
        done(error, []);
        return;
      }
      const open = found.filter(({ address }) => isPublicAddress(address));
      const [first] = open;
      if (first === undefined) done(new Error(PRIVATE), []);
      else if (options.all === true) done(null, open);
      else done(null, first.address, first.family);
    });
  };
}
