import { DayPicker, enUS, faIR } from '@daypicker/persian';
import type { PropsSingleRequired } from '@daypicker/react';
import type { SheetProps } from './sheet.ts';

/** Days as they are said: «۸ آذر», not «۸-ام آذر». */
const PERSIAN: typeof faIR = {
  ...faIR,
  labels: {
    ...faIR.labels,
    labelDayButton: (date, { today, selected }, _options, dateLib) => {
      const day = dateLib?.format(date, 'EEEE d MMMM y') ?? '';
      return `${today === true ? 'امروز، ' : ''}${day}${selected === true ? '، انتخاب‌شده' : ''}`;
    },
  },
};

/** A month of the Jalali calendar; its arithmetic is loaded for those who read it. */
export default function JalaliSheet({ language, ...props }: SheetProps & PropsSingleRequired) {
  return <DayPicker {...props} locale={language === 'fa' ? PERSIAN : enUS} weekStartsOn={6} />;
}
