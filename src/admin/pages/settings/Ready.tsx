import type { ReactNode } from 'react';
import { useSettings, type Settings } from '../../app/office.ts';
import { Loaded } from '../../parts/Loaded.tsx';

/** The settings once they are here. */
export function Ready({ children }: { children(settings: Settings): ReactNode }) {
  const query = useSettings();
  return <Loaded query={query}>{children}</Loaded>;
}
