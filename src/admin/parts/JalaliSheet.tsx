import { DayPicker, enUS, faIR } from '@daypicker/persian';
import type { PropsSingleRequired } from '@daypicker/react';
import type { SheetProps } from './sheet.ts';

/** A month of the Jalali calendar; its arithmetic is loaded for those who read it. */
export default function JalaliSheet({ language, ...props }: SheetProps & PropsSingleRequired) {
  return <DayPicker {...props} locale={language === 'fa' ? faIR : enUS} weekStartsOn={6} />;
}
