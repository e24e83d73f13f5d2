type Moment = string | Date;

const DAY = { year: 'numeric', month: 'short', day: 'numeric' } as const;
/** Not `timeStyle`: with it Intl's Persian leaves out the first zero, and «۱:۱۴» stands beside «۰۱:۱۴». */
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const AGO: [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * Moments as the readers of a locale write them, on the clock of `zone`.
 *
 * @param locale with its calendar and digits: `fa-IR-u-ca-persian-nu-arabext`
 */
export function momentsIn(locale: string, zone: string) {
  const show = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options });
    return (at: Moment): string => format.format(new Date(at));
  };
  const years = new Intl.DateTimeFormat(locale, { timeZone: zone, year: 'numeric' });
  const yearOf = (at: Moment): string =>
    years.formatToParts(new Date(at)).find(({ type }) => type === 'year')?.value ?? '';
  const weekday = show({ weekday: 'long' });
  const monthName = show({ month: 'long' });
  const dayAndMonth = show({ day: 'numeric', month: 'long' });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    date: show(DAY),
    /** "دوشنبه ۲ آذر ۱۴۰۵": Intl itself puts a Jalali year first */
    longDate: (at: Moment): string => `${weekday(at)} ${dayAndMonth(at)} ${yearOf(at)}`,
    day: show({ day: 'numeric', month: locale.startsWith('fa') ? 'long' : 'short' }),
    weekday,
    /** "آذر ۱۴۰۵", for the same reason */
    month: (at: Moment): string => `${monthName(at)} ${yearOf(at)}`,
    time: show(TIME),
    dateTime: show({ ...DAY, ...TIME }),
    /** the same moment on another clock */
    timeIn: (at: Moment, other: string): string =>
      new Intl.DateTimeFormat(locale, { timeZone: other, ...DAY, ...TIME }).format(new Date(at)),
    /** "3 hours ago", "in 2 days" */
    relative(at: Moment, now = new Date()): string {
      const distance = new Date(at).getTime() - now.getTime();
      const [unit, size] = AGO.find(([, ms]) => Math.abs(distance) >= ms) ?? (['minute', 60_000] as const);
      return ago.format(Math.trunc(distance / size), unit);
    },
  };
}
