/** A MongoDB filter over contacts, made of checked values only. */
export type Filter = Record<string, unknown>;
