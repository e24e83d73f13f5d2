import type { OfficeHours } from '../../src/calendar/hours.ts';
import { defaultSettings } from '../../src/settings/defaults.ts';

/** Saturday to Wednesday from nine to eight, Thursday until one, Friday closed; no holidays. */
export function iranianHours(): OfficeHours {
  const rates = { sms: 100, email: 100 };
  return { ...defaultSettings({ zone: 'Asia/Tehran', language: 'fa', rates }).hours, holidays: [] };
}
