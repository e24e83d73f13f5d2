import type { ReactNode } from 'react';
import { Group } from '@mantine/core';
import { Mark } from '../../app/Mark.tsx';
import { LookSwitches } from '../../app/LookSwitches.tsx';
import { Page } from '../../parts/Page.tsx';
import css from './Door.module.css';

/** The frame of pages that are open to anybody: the mark, one form, and the language. */
export function Door({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <main className={css.door}>
      <div className={css.form}>
        <Group gap="xs" mb="xl" className={css.mark}>
          <Mark />
        </Group>
        <Page title={title} about={about}>
          {children}
        </Page>
        <LookSwitches />
      </div>
    </main>
  );
}
