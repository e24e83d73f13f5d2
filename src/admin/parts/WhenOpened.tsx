import { Suspense, useState, type ReactNode } from 'react';

/** Shows what is loaded when it is first opened; from then on it stays, so that it can close as it opened. */
export function WhenOpened({ opened, children }: { opened: boolean; children: ReactNode }) {
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  return wanted && <Suspense fallback={null}>{children}</Suspense>;
}
