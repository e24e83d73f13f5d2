import { Counter } from 'prom-client';
import { createAudit } from '../audit/audit.ts';
import { createWitness } from '../http/witness.ts';
import type { Base } from './base.ts';
import type { Stores } from './stores.ts';

type Given = Pick<Base, 'clock' | 'newId' | 'log' | 'metrics'> & { stores: Pick<Stores, 'audit' | 'users'> };

/** Who did what: written beside the answers, and its losses counted. */
export function createAuditing({ stores, clock, newId, log, metrics }: Given) {
  const lost = new Counter({
    name: 'chapar_audit_lost_total',
    help: 'Deeds that could not be written into the audit',
    registers: [metrics],
  });
  const audit = createAudit({
    store: stores.audit,
    clock,
    newId,
    onLoss(error) {
      lost.inc();
      log.error({ err: error }, 'An entry of the audit could not be written; what it tells of was done.');
    },
  });
  const userOf = async (email: string) => (await stores.users.byEmail(email))?.user ?? null;
  return { audit, watch: createWitness({ note: audit.note, userOf }) };
}
