import type { ReactNode } from 'react';
import { Table } from '@mantine/core';
import css from './Listing.module.css';

export type Column<T> = {
  key: string;
  title: ReactNode;
  /** what names the cell on a narrow screen, where the title is not text; the title otherwise */
  label?: string;
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
      <Table className={css.table ?? ''} aria-label={label} highlightOnHover>
        <Table.Thead>
          <Table.Tr>
            {columns.map(({ key, title, end }) => (
              <Table.Th key={key} className={end === true ? css.end : undefined}>
                {title}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={rowKey(row)}>
              {columns.map(({ key, title, label: name, end, cell }) => (
                <Table.Td
                  key={key}
                  data-label={name ?? (typeof title === 'string' ? title : '')}
                  className={end === true ? css.end : undefined}
                >
                  {cell(row)}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
