import type { Rule } from '../contract/segments.ts';

/** A rule that is kept under a name. Who it matches is asked anew each time; a run freezes the answer. */
export type Segment = { id: string; name: string; rule: Rule; createdAt: Date; updatedAt: Date };
