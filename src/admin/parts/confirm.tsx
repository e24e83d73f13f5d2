import { lazy, Suspense, useState, type ReactNode } from 'react';

const ConfirmDialog = lazy(() => import('./ConfirmDialog.tsx'));

export type Question = { title: string; text: ReactNode; yes: string; danger?: boolean; act(): unknown };

/**
 * Asks before something that cannot be undone by the next click. `ask(question)` opens it, `dialog` is where it is shown.
 */
export function useConfirm(): { ask(question: Question): void; dialog: ReactNode } {
  const [question, setQuestion] = useState<Question | null>(null);
  const [wanted, setWanted] = useState(false);
  const ask = (asked: Question) => {
    setWanted(true);
    setQuestion(asked);
  };
  const dialog = wanted && (
    <Suspense fallback={null}>
      <ConfirmDialog question={question} close={() => setQuestion(null)} />
    </Suspense>
  );
  return { ask, dialog };
}
