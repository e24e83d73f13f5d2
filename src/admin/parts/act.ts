import { createElement } from 'react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Told } from './Failed.tsx';
import { toast } from './toast.ts';

type Act<In, Out> = {
  run(input: In): Promise<Out>;
  /** keys of queries that are no longer true after it */
  touches?: unknown[][];
  /** what is said when it is done; nothing where the page shows it anyway */
  said?: string;
  onDone?(out: Out, input: In): void;
  /** errors that the form shows at its fields; others are said in a toast */
  onRefused?(error: unknown): boolean;
};

/** Something that changes the world: done once, its failure said in words, and what it touched read again. */
export function useAct<In = void, Out = unknown>({
  run,
  touches = [],
  said,
  onDone,
  onRefused,
}: Act<In, Out>) {
  const queries = useQueryClient();
  return useMutation<Out, unknown, In>({
    mutationFn: run,
    onSuccess(out, input) {
      for (const queryKey of touches) void queries.invalidateQueries({ queryKey });
      if (said !== undefined) toast({ message: said });
      onDone?.(out, input);
    },
    onError(error) {
      if (onRefused?.(error) === true) return;
      toast({ color: 'red', message: createElement(Told, { error }), autoClose: 10_000 });
    },
  });
}
