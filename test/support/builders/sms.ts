import type { SmsEnvelope } from '../../../src/channels/channel.ts';

/** A text to one person; every part can be replaced. */
export function anSms(parts: Partial<SmsEnvelope> = {}): SmsEnvelope {
  return { deliveryId: 'plan1.contact1.sms.0', to: '+989121234567', text: 'سلام سارا', ...parts };
}
