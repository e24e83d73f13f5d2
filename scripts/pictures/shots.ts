/** What is in the demo, for the addresses of its pages. */
export type Found = {
  campaign(channel: 'sms' | 'email', state: string): string;
  template(channel: 'sms' | 'email'): string;
  segment: string;
  contact: string;
};

export type Shot = {
  name: string;
  language: 'en' | 'fa';
  at(found: Found): string;
  theme?: 'light' | 'dark';
  width?: 1440 | 390;
  /** pixels from the top */
  scrollTo?: number;
};

const home = () => '/';
const report = ({ campaign }: Found) => `/campaigns/${campaign('email', 'finished')}/report`;
const check = ({ campaign }: Found) => `/campaigns/${campaign('sms', 'scheduled')}/review`;
const sending = ({ campaign }: Found) => `/campaigns/${campaign('sms', 'paused')}/live`;
const rule = ({ segment }: Found) => `/segments/${segment}`;
const text = ({ template }: Found) => `/templates/${template('sms')}`;
const mail = ({ template }: Found) => `/templates/${template('email')}`;
const person = ({ contact }: Found) => `/contacts/${contact}`;
const calendar = () => '/calendar';

/** The pictures of the README, in the order of its tour. */
export const SHOTS: Shot[] = [
  { name: 'home-en', language: 'en', at: home },
  { name: 'home-fa', language: 'fa', at: home },
  { name: 'segment-en', language: 'en', at: rule },
  { name: 'segment-fa', language: 'fa', at: rule },
  { name: 'template-sms-fa', language: 'fa', at: text },
  { name: 'template-email-en', language: 'en', at: mail },
  { name: 'check-en', language: 'en', at: check },
  { name: 'check-fa', language: 'fa', at: check },
  { name: 'report-en', language: 'en', at: report },
  { name: 'report-fa-dark', language: 'fa', at: report, theme: 'dark' },
  { name: 'calendar-fa', language: 'fa', at: calendar },
  { name: 'contact-fa-390', language: 'fa', at: person, width: 390 },
  { name: 'sending-en-390', language: 'en', at: sending, width: 390 },
];
