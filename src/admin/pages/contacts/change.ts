import { useQueryClient } from '@tanstack/react-query';
import { useAct } from '../../parts/act.ts';
import { useCommon } from '../../words/common.ts';
import { changeContact, type Contact, type ContactPatch } from './api.ts';
import { useFaults } from './faults.ts';

/** A change of one contact, shown at once where it is; `faults` belong to its fields. */
export function useChange(contact: Contact, onDone: () => void = () => undefined) {
  const queries = useQueryClient();
  const common = useCommon();
  const faultsOf = useFaults();
  const act = useAct({
    run: (patch: ContactPatch) => changeContact(contact.id, patch),
    touches: [['contacts', 'list'], ['groups'], ['consents', contact.id], ['timeline', contact.id]],
    said: common('saved'),
    onDone(changed) {
      queries.setQueryData(['contacts', contact.id], changed);
      onDone();
    },
    onRefused: (error) => Object.keys(faultsOf(error)).length > 0,
  });
  return { save: act.mutate, busy: act.isPending, faults: faultsOf(act.error), reset: act.reset };
}
