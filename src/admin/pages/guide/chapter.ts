import type { Pair } from '../../words/i18n.ts';

/** A piece of a section. In all texts, what stands between backticks is code, shown from left to right. */
export type Block =
  | { p: Pair }
  | { list: Pair[] }
  | { steps: Pair[] }
  | { note: Pair }
  /** what is written, and what readers of Persian and of English get of it */
  | { examples: [code: string, fa: string, en: string][] }
  /** a way into the product */
  | { to: string; say: Pair };

export type Section = { id: string; title: Pair; blocks: Block[] };
export type Chapter = { id: string; title: Pair; about: Pair; sections: Section[] };
