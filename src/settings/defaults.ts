import type { OfficeHours, Opening } from '../calendar/hours.ts';
import type { Language } from '../contract/words.ts';
import { iranianHolidays } from '../calendar/holidays-ir.ts';
import type { Settings } from './settings.ts';

export type Seed = Omit<Settings, 'updatedAt'>;

/** Jalali year whose public holidays a new office in Iran begins with; later ones are added in the settings. */
const SEEDED_YEAR = 1405;
const NINE_TO_EIGHT: Opening[] = [{ from: '09:00', to: '20:00' }];
const NINE_TO_ONE: Opening[] = [{ from: '09:00', to: '13:00' }];

/** What a new organisation starts with, given what its environment says. */
export function defaultSettings(given: { zone: string; language: Language; rates: Settings['rates'] }): Seed {
  return {
    brand: { fa: 'باشگاه مشتریان', en: 'Customer Club' },
    phone: null,
    zone: given.zone,
    language: given.language,
    hours: given.zone === 'Asia/Tehran' ? iranianHours() : mondayToSaturday(),
    sms: {
      maxUnits: 160,
      maxParts: 3,
      linkScheme: true,
      latinTypography: true,
      shortNames: true,
      optionalBlocks: true,
    },
    rates: given.rates,
    domainRate: null,
    senders: [],
    refusedPercent: 20,
    expiryHours: 72,
    missedAfterMinutes: 60,
    fields: [],
    currency: given.zone === 'Asia/Tehran' ? 'IRT' : 'EUR',
    prices: { sms: [], email: null },
    caps: [],
    touches: 7,
    growthPercent: 5,
    preflightHours: 24,
    occasions: { hours: { from: '09:00', to: '20:00' }, leapDay: 'last-day' },
    mail: { color: '#0b6e4f', logo: null, address: { fa: null, en: null } },
  };
}

/** Saturday to Wednesday all day, Thursday until one, Friday closed. */
function iranianHours(): OfficeHours {
  const day = NINE_TO_EIGHT;
  return {
    weekly: { 1: day, 2: day, 3: day, 4: NINE_TO_ONE, 5: [], 6: day, 7: day },
    holidays: [...new Set(iranianHolidays(SEEDED_YEAR).holidays.map(({ day }) => day))],
  };
}

function mondayToSaturday(): OfficeHours {
  const day = NINE_TO_EIGHT;
  return { weekly: { 1: day, 2: day, 3: day, 4: day, 5: day, 6: day, 7: [] }, holidays: [] };
}
