import { monthName } from '../calendar/names.ts';
import { wallClock } from '../calendar/wall.ts';
import type { Audience } from '../contract/campaigns.ts';
import type { Language, OccasionKind } from '../contract/words.ts';
import type { Words } from '../preflight/outcome.ts';
import { inDigitsOf } from '../templates/numbers.ts';
import { datePrinter, timePrinter } from '../templates/print-dates.ts';
import type { PrintOptions } from '../templates/print.ts';
import type { Coming } from './coming.ts';

const OCCASIONS: Record<OccasionKind, Words> = {
  birthday: { fa: 'تولد', en: 'birthday' },
  wedding: { fa: 'سالگرد ازدواج', en: 'wedding anniversary' },
  'spouse-birthday': { fa: 'تولد همسر', en: 'spouse’s birthday' },
  membership: { fa: 'سالگرد عضویت', en: 'anniversary of membership' },
};

/** What the audience of a campaign is, when that has words of its own. */
export type AudienceWords = (audience: Audience) => Promise<Words | null>;

/** Why a message comes, in plain words: what sets it off, and by what the contact belongs to its audience. */
export function whyOf(coming: Coming, audience: Words | null, zone: string): Words {
  const say = (language: Language): string => {
    const printing = { language, zone, currency: coming.run.currency };
    const trigger = triggerOf(coming, printing);
    const parts = [trigger, audience?.[language] ?? (trigger === null ? EVERYBODY[language] : null)];
    return parts.filter((part) => part !== null).join(language === 'fa' ? '؛ ' : '; ');
  };
  return { fa: say('fa'), en: say('en') };
}

const EVERYBODY: Words = { fa: 'همهٔ مخاطبان', en: 'all contacts' };

function triggerOf(coming: Coming, printing: PrintOptions): string | null {
  const { source } = coming.run;
  switch (source.kind) {
    case 'contacts':
      return null;
    case 'occasion':
      return occasionWords(coming, source.occasion, printing.language);
    case 'orders':
    case 'appointments':
      return eventWords(coming, printing);
  }
}

/** birthday on 14 Azar; 3 days before it, when the campaign is offset. */
function occasionWords({ campaign, addressee }: Coming, kind: OccasionKind, language: Language): string {
  const held = addressee.contact.occasions.find((one) => one.kind === kind);
  const name = OCCASIONS[kind][language];
  if (held === undefined) return name;
  const day = `${inDigitsOf(language, String(held.day))} ${monthName(held.calendar, held.month, language)}`;
  const offset = campaign.repeat.kind === 'occasion' ? campaign.repeat.offsetDays : 0;
  const days = inDigitsOf(language, String(Math.abs(offset)));
  if (language === 'en') {
    const many = Math.abs(offset) === 1 ? 'day' : 'days';
    const distance = offset === 0 ? '' : `${days} ${many} ${offset < 0 ? 'before' : 'after'} the `;
    return `${distance}${name} on ${day}`;
  }
  const distance = offset === 0 ? '' : `${days} روز ${offset < 0 ? 'پیش از' : 'پس از'} `;
  return `${distance}${name} در ${day}`;
}

function eventWords({ addressee: { own } }: Coming, printing: PrintOptions): string | null {
  const about = own?.about ?? null;
  if (about === null) return null;
  const { kind, ref, at } = about;
  const { language, zone } = printing;
  const on = datePrinter({ kind: 'date', style: 'weekday', calendar: null }, printing);
  if (kind === 'order') {
    const day = on(wallClock(at, zone).day) ?? '';
    return language === 'en' ? `order ${ref} of ${day}` : `سفارش ${ref} در ${day}`;
  }
  // As the clock shows it at the place, which the reminder's own values say.
  const [day, time] = [on(own?.data['date'] ?? ''), timePrinter(printing)(own?.data['time'] ?? '')];
  return language === 'en'
    ? `appointment ${ref} on ${day ?? ''} at ${time ?? ''}`
    : `نوبت ${ref}، ${day ?? ''} ساعت ${time ?? ''}`;
}
