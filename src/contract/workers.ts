import { z } from 'zod';

export const ProcessRole = z
  .enum(['web', 'worker', 'scheduler'])
  .describe('web: pages and API; worker: hands messages over; scheduler: opens, plans and tidies');
export type ProcessRole = z.infer<typeof ProcessRole>;

const Pace = z
  .object({
    submitted: z.int().min(0),
    failed: z.int().min(0),
    uncertain: z.int().min(0),
  })
  .describe('What the ledger was told in the last minute');

const WorkerProcess = z
  .object({
    id: z.string(),
    host: z.string(),
    pid: z.int(),
    version: z.string().describe('Of Chapar'),
    roles: z.array(ProcessRole),
    state: z
      .enum(['working', 'draining', 'stalled'])
      .describe(
        'draining: it was told to stop and ends its lots; stalled: it has not been heard of for a while',
      ),
    since: z.iso.datetime(),
    seenAt: z.iso.datetime().describe('By the database’s clock'),
    leases: z.int().min(0).describe('Batches in its hands'),
    lines: z.array(z.object({ line: z.string(), lastLotAt: z.iso.datetime().nullable(), lastMinute: Pace })),
  })
  .meta({ id: 'WorkerProcess' });

const LineLoad = z
  .object({
    line: z.string().describe('Channel and provider: sms:twilio'),
    waiting: z.int().min(0).describe('Batches whose time has come and that nobody has in hand'),
    leases: z.int().min(0).describe('Batches in some process’s hands'),
    rows: z.int().min(0).describe('Messages of both that no provider was given yet'),
    rowsExact: z.boolean().describe('False: so many batches are due that the rest was not counted'),
    oldestDueAt: z.iso
      .datetime()
      .nullable()
      .describe('Since when the first waiting batch could have been taken'),
    lastMinute: Pace.describe('Of all processes that are not stalled'),
  })
  .meta({ id: 'LineLoad' });

export const WorkersView = z.object({
  processes: z.array(WorkerProcess),
  lines: z.array(LineLoad),
  unserved: z.array(ProcessRole).describe('Roles that no living process has'),
  uncertain: z.int().min(0).describe('Deliveries in doubt that want a decision'),
});
export type WorkersView = z.input<typeof WorkersView>;
