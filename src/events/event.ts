export type EventKind =
  'submitted' | 'delivered' | 'bounced' | 'opened' | 'clicked' | 'replied' | 'unsubscribed' | 'resubscribed';

/** Who was behind an open or a click, as far as can be told. Labelled, never blocked. */
export type HitLabel = 'human' | 'machine' | 'preview' | 'scanner' | 'unknown';

/** A past fact about a contact; append-only. The same fact told twice has the same id. */
export type Event = {
  id: string;
  kind: EventKind;
  at: Date;
  contact: string;
  delivery: string | null;
  run: string | null;
  label: HitLabel | null;
  /** index of the clicked link among the run's targets */
  link: number | null;
  /** a reply's text, or a provider's code */
  note: string | null;
};
