import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { api, dataOf, onceKey } from '../../api/client.ts';
import { fieldErrors } from '../../api/refusal.ts';
import { useSettings } from '../../app/office.ts';
import { useAct } from '../../parts/act.ts';
import { FormModal } from '../../parts/FormModal.tsx';
import { MomentPicker } from '../../parts/MomentPicker.tsx';
import { useCommon } from '../../words/common.ts';
import { useFaultWords } from '../../words/faults.ts';
import { numberFrom, useFormat } from '../../words/format.ts';
import type { Contact } from './api.ts';
import { useOrdersWords } from './orders-words.ts';

export function OrderModal({ contact, onClose }: { contact: Contact; onClose(): void }) {
  const say = useOrdersWords();
  const common = useCommon();
  const format = useFormat();
  const currency = useSettings().data?.currency ?? 'IRR';
  const [ref, setRef] = useState('');
  const [at, setAt] = useState<string | null>(null);
  const [total, setTotal] = useState('');
  const [product, setProduct] = useState('');
  const [tried, setTried] = useState(false);
  const faultIn = useFaultWords();
  const [key] = useState(onceKey);
  const amount = numberFrom(total);
  const items = product.trim() === '' ? [] : [{ product: product.trim() }];
  const save = useAct({
    run: (told: { at: string; total: number }) =>
      dataOf(
        api.POST('/orders', {
          params: { header: key },
          body: { ref: ref.trim(), contact: contact.id, items, ...told },
        }),
      ),
    touches: [
      ['orders', contact.id],
      ['contacts', contact.id],
      ['timeline', contact.id],
    ],
    said: common('saved'),
    onDone: onClose,
    onRefused: (error) => isOfFields(error),
  });
  const faults = fieldErrors(save.error);
  const faultAt = (path: string) => (faults[path] === undefined ? null : faultIn(faults[path]));
  const send = () => {
    setTried(true);
    if (at !== null && amount !== null) save.mutate({ at, total: amount });
  };
  return (
    <FormModal
      title={say('addOrder')}
      submit={say('addOrder')}
      busy={save.isPending}
      onClose={onClose}
      onSubmit={send}
    >
      <TextInput
        label={say('orderRef')}
        required
        maxLength={100}
        value={ref}
        error={faultAt('ref')}
        onChange={(event) => setRef(event.currentTarget.value)}
      />
      <MomentPicker
        value={at}
        onChange={setAt}
        error={tried && at === null ? say('notAMoment') : faultAt('at')}
      />
      <TextInput
        label={say('totalIn', { currency: format.currency(currency) })}
        required
        inputMode="decimal"
        value={total}
        error={tried && amount === null ? say('notANumber') : faultAt('total')}
        onChange={(event) => setTotal(event.currentTarget.value)}
      />
      <TextInput
        label={say('product')}
        maxLength={100}
        value={product}
        error={faultAt('items.0.product')}
        onChange={(event) => setProduct(event.currentTarget.value)}
      />
    </FormModal>
  );
}

const FIELDS = ['ref', 'at', 'total', 'items.0.product'];

/** Whether the form shows what was refused; anything else is said in a toast. */
function isOfFields(error: unknown): boolean {
  return FIELDS.some((path) => Object.hasOwn(fieldErrors(error), path));
}
