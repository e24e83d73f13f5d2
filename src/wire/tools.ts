import type { ComposeTools, DeliveryUrls } from '../deliveries/compose.ts';
import type { Run } from '../deliveries/run.ts';
import { createTokens } from '../links/token.ts';
import { createUrls } from '../links/urls.ts';
import type { Settings } from '../settings/settings.ts';
import type { Base } from './base.ts';
import { keyFor, type People } from './people.ts';

/** The addresses that messages print, and what composing takes. */
export function createTools({ config, secretKey }: Pick<Base, 'config' | 'secretKey'>, people: People) {
  const tokens = createTokens({ key: keyFor('unsubscribe', secretKey), formerKeys: [] });
  const urls = (sms: Settings['sms']): DeliveryUrls =>
    createUrls({
      publicUrl: config.publicUrl,
      linkUrl: config.linkUrl,
      scheme: sms.linkScheme,
      tokenOf: tokens.of,
    });
  const toolsOf = (run: Pick<Run, 'limits'>): ComposeTools => ({
    urls: urls(run.limits),
    addressKey: people.suppressions.keyOf,
  });
  return { tokens, urls, toolsOf };
}
