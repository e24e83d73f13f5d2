import type { ReactNode } from 'react';
import css from './Listing.module.css';

export type Column<T> = {
  key: string;
  title: ReactNode;
  /** what names the cell on a narrow screen, where the title is not text; the title otherwise */
  label?: string;
  /** the title is a control, as to choose all: what it is called on a narrow screen, where other titles are not shown */
  control?: string;
  /** numbers stand at the end of the line */
  end?: boolean;
  cell(row: T): ReactNode;
};

type ListingProps<T> = {
  /** what the table lists, for those who hear it */
  label: string;
  columns: Column<T>[];
  rows: T[];
  rowKey(row: T): string;
};

/** A table that becomes a stack of cards where the screen is narrow. */
export function Listing<T>({ label, columns, rows, rowKey }: ListingProps<T>) {
  return (
    <div className={css.frame}>
      <table className={css.table} aria-label={label}>
        <thead>
          <tr>
            {columns.map(({ key, title, control, end }) => (
              <th key={key} data-control={control} className={end === true ? css.end : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map(({ key, title, label: name, end, cell }) => (
                <td
                  key={key}
                  data-label={name ?? (typeof title === 'string' ? title : '')}
                  className={end === true ? css.end : undefined}
                >
                  {cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
