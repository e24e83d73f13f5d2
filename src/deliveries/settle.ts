import type { SubmitResult } from '../channels/channel.ts';
import type { Language } from '../contract/words.ts';
import type { Fit } from '../templates/fits.ts';
import type { Settlement } from './settlement.ts';

/** What composing found out, kept with the delivery once it was handed over. */
export type Composition = {
  language: Language;
  parts: number | null;
  fits: Fit[];
  addressKey: string | null;
};

/** `withheld`: marked, but never handed over, because the batch was taken from us in between. */
export type HandOver = SubmitResult | { outcome: 'withheld' };

/** A provider's answer in the ledger's terms. Only a definite non-acceptance goes back to planned. */
export function settlementOf(id: string, result: HandOver, composed: Composition, now: Date): Settlement {
  switch (result.outcome) {
    case 'accepted':
      return {
        id,
        to: 'submitted',
        set: {
          ...composed,
          providerMessageId: result.providerMessageId,
          submittedAt: now,
          reason: null,
          detail: null,
        },
      };
    case 'rejected':
      return { id, to: 'failed', set: { ...composed, reason: result.reason, detail: detailOf(result) } };
    case 'uncertain':
      return { id, to: 'uncertain', set: { ...composed, detail: result.detail } };
    case 'deferred':
    case 'unavailable':
      return { id, to: 'planned', set: { lot: null, detail: result.detail }, free: true };
    case 'withheld':
      return { id, to: 'planned', set: { lot: null }, free: true };
  }
}

function detailOf(result: { providerCode: string | null; detail: string }): string {
  return result.providerCode === null ? result.detail : `${result.providerCode}: ${result.detail}`;
}
