import type { Config } from '../config.ts';
import type { ChannelAlert } from '../contract/channels.ts';
import type { Channel } from '../contract/words.ts';
import type { Line } from '../deliveries/line.ts';
import { createLineStates } from '../deliveries/line-states.ts';
import type { Base } from './base.ts';
import { isSandbox } from './lines.ts';
import type { People } from './people.ts';
import type { Stores } from './stores.ts';

type Given = Pick<Base, 'config' | 'clock'> & { stores: Pick<Stores, 'buckets' | 'gates' | 'batches'> };
type Parts = {
  people: { settings: Pick<People['settings'], 'read'> };
  lines: Record<Channel, Line>;
  version: string;
};

/** Through what messages leave, where that is set, and what stands in their way. */
export function createChannelsView({ config, stores, clock }: Given, { people, lines, version }: Parts) {
  const lineStates = createLineStates({
    ...stores,
    lines: Object.values(lines),
    limits: people.settings.read,
    clock,
  });
  const database: 'embedded' | 'external' = config.mongodbUri === null ? 'embedded' : 'external';
  return async () => {
    const { states, elsewhere } = await lineStates();
    const real = Object.values(lines).filter((line) => !isSandbox(line));
    const alerts: ChannelAlert[] = elsewhere.map((one) => ({ kind: 'not-configured', ...one }));
    if (!config.publicUrlGiven) {
      for (const { key } of real) alerts.push({ ...NOTHING_WAITS, kind: 'no-public-url', line: key });
    }
    if (database === 'embedded' && real.length > 0) {
      alerts.push({ ...NOTHING_WAITS, kind: 'embedded-database', line: null });
    }
    return {
      channels: states.map((one) => ({
        ...one,
        sandbox: isSandbox(lines[one.channel]),
        variables: one.channel === 'sms' ? smsVariables(config) : mailVariables(config),
      })),
      alerts,
      publicUrl: { variable: 'PUBLIC_URL', given: config.publicUrlGiven, url: config.publicUrl },
      linkUrl: { variable: 'LINK_URL', given: config.linkUrl !== null, url: config.linkUrl },
      database,
      version,
    };
  };
}
export type ChannelsLook = ReturnType<typeof createChannelsView>;

const NOTHING_WAITS = { runs: null, batches: null };

type Variable = { name: string; set: boolean };

function smsVariables({ twilio }: Config): Variable[] {
  const byNumber = twilio !== null && 'from' in twilio.sender;
  return [
    { name: 'TWILIO_ACCOUNT_SID', set: twilio !== null },
    { name: 'TWILIO_AUTH_TOKEN', set: twilio !== null },
    { name: 'TWILIO_FROM', set: byNumber },
    { name: 'TWILIO_MESSAGING_SERVICE_SID', set: twilio !== null && !byNumber },
    { name: 'TWILIO_BASE_URL', set: typeof twilio?.baseUrl === 'string' },
  ];
}

function mailVariables({ smtp }: Config): Variable[] {
  const signed = smtp !== null && smtp.dkim !== null;
  return [
    { name: 'SMTP_URL', set: smtp !== null },
    { name: 'MAIL_FROM', set: smtp !== null },
    { name: 'BOUNCE_ADDRESS', set: smtp !== null && smtp.bounceAddress !== null },
    ...['DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_KEY_PATH'].map((name) => ({ name, set: signed })),
  ];
}
