import { DayPicker, type PropsSingleRequired } from '@daypicker/react';
import { enGB, faIR } from '@daypicker/react/locale';
import type { SheetProps } from './sheet.ts';

/** A month of the Gregorian calendar. */
export default function GregorianSheet({ language, ...props }: SheetProps & PropsSingleRequired) {
  return <DayPicker {...props} locale={language === 'fa' ? faIR : enGB} weekStartsOn={1} />;
}
