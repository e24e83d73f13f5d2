import { createHmac } from 'node:crypto';
import { createRandom, sleep } from './process.ts';

export type CallbackOptions = {
  accountSid: string;
  authToken: string;
  seed: number;
  /** milliseconds between a message and its first callback, and between callbacks */
  callbackDelay: number;
  /** chance that a callback comes twice */
  double: number;
  /** callbacks come in any order */
  shuffle: boolean;
  /** milliseconds for which an application that is down is called again */
  retryFor: number;
};

export type Form = Record<string, string>;

const AT_ONCE = 20;
const PATIENCE_MS = 15_000;

/**
 * Twilio's documented scheme, written anew so that an error in a library would show:
 * base64 of HMAC-SHA1 over the address and each sorted name with its value.
 */
export function signatureOf(authToken: string, url: string, form: Form): string {
  const data = Object.entries(form)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .reduce((text, [name, value]) => text + name + value, url);
  return createHmac('sha1', authToken).update(Buffer.from(data, 'utf8')).digest('base64');
}

/** Calls an application as Twilio does. The fragment of an address holds connection overrides and is not sent. */
export async function callApplication(authToken: string, address: string, form: Form): Promise<Response> {
  const url = address.replace(/#.*$/, '');
  return fetch(url, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { 'x-twilio-signature': signatureOf(authToken, url, form), 'user-agent': 'TwilioProxy/1.1' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

/** Status callbacks, a few at a time, each repeated while the application is down or answers 5xx. */
export function createCallbacks(options: CallbackOptions) {
  const random = createRandom(options.seed + 1);
  const waiting: (() => Promise<void>)[] = [];
  const figures = { called: 0, failed: 0, givenUp: 0, refused: 0 };
  let running = 0;

  async function call(address: string, form: Form): Promise<void> {
    const until = performance.now() + options.retryFor;
    for (let wait = 100; ; wait = Math.min(wait * 2, 2_000)) {
      const status = await callApplication(options.authToken, address, form).then(
        (response) => response.status,
        () => 0,
      );
      if (status > 0 && status < 500) {
        figures[status < 300 ? 'called' : 'refused']++;
        return;
      }
      figures.failed++;
      if (performance.now() + wait > until) break;
      await sleep(wait);
    }
    figures.givenUp++;
  }

  function pump(): void {
    while (running < AT_ONCE) {
      const next = waiting.shift();
      if (next === undefined) return;
      running++;
      void next().finally(() => {
        running--;
        pump();
      });
    }
  }

  return {
    figures: () => ({ ...figures, waiting: waiting.length + running }),

    /** Plans the callbacks of one message, one for each form, in order unless they are to be shuffled. */
    plan(address: string, forms: Form[]): void {
      forms.forEach((form, index) => {
        const place = options.shuffle ? random() * forms.length : index;
        const times = random() < options.double ? 2 : 1;
        setTimeout(
          () => {
            for (let i = 0; i < times; i++) waiting.push(() => call(address, form));
            pump();
          },
          options.callbackDelay * (place + 1),
        ).unref();
      });
    },
  };
}
