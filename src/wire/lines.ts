import { hostname } from 'node:os';
import { createSmtpMail } from '../channels/email/smtp.ts';
import { createMailSandbox, createSmsSandbox, type SandboxDeps } from '../channels/sandbox/sandbox.ts';
import { createTwilioSms } from '../channels/sms/twilio.ts';
import type { Config, TwilioConfig } from '../config.ts';
import type { Channel } from '../contract/words.ts';
import { lineKey, type Line, type MailLine, type SmsLine } from '../deliveries/line.ts';

/** What a sandboxed message says it comes from; never a real sender. */
const SANDBOX_SENDER = { iran: '10000000', elsewhere: '+12025550100', email: 'club@sandbox.invalid' };

/** The line of each channel: its configured provider, else the sandbox. Nothing ever falls back to it later. */
export function createLines(config: Config, sandbox: SandboxDeps): Record<Channel, Line> {
  return { sms: smsLine(config, sandbox), email: mailLine(config, sandbox) };
}

function smsLine(
  { twilio, publicUrl, publicUrlGiven, zone, connections }: Config,
  sandbox: SandboxDeps,
): SmsLine {
  if (twilio === null) {
    const sender = zone === 'Asia/Tehran' ? SANDBOX_SENDER.iran : SANDBOX_SENDER.elsewhere;
    return { key: lineKey('sms', 'sandbox'), channel: 'sms', sender, provider: createSmsSandbox(sandbox) };
  }
  const provider = createTwilioSms({
    accountSid: twilio.accountSid,
    authToken: twilio.authTokens[0],
    sender: twilio.sender,
    publicUrl: publicUrlGiven ? publicUrl : null,
    baseUrl: twilio.baseUrl,
    connections: connections.sms,
    validitySeconds: null,
  });
  return { key: lineKey('sms', 'twilio'), channel: 'sms', sender: senderOf(twilio), provider };
}

function senderOf({ sender }: TwilioConfig): string {
  return 'from' in sender ? sender.from : sender.messagingServiceSid;
}

function mailLine({ smtp, publicUrl, connections }: Config, sandbox: SandboxDeps): MailLine {
  if (smtp === null) {
    const provider = createMailSandbox(sandbox);
    return { key: lineKey('email', 'sandbox'), channel: 'email', sender: SANDBOX_SENDER.email, provider };
  }
  const host = new URL(publicUrl).hostname;
  const provider = createSmtpMail({
    url: smtp.url,
    bounceAddress: smtp.bounceAddress,
    dkim: smtp.dkim,
    maxConnections: connections.email,
    hostname: host === 'localhost' ? hostname() : host,
    clock: sandbox.clock,
  });
  return { key: lineKey('email', 'smtp'), channel: 'email', sender: smtp.from.address, provider };
}

export function isSandbox(line: Line): boolean {
  return line.provider.name === 'sandbox';
}
