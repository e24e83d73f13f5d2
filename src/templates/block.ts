import type { Language } from '../contract/words.ts';
import type { BlockUse } from './template.ts';

/** A block as words (an SMS, a mail's plain part, its subject) and as HTML; null where it has none. */
export type BlockVariant = { text: string | null; html: string | null };

/** What is reused by name in many templates: a footer, an address, a coupon's small print. Each change is a new version. */
export type Block = {
  name: string;
  version: number;
  channel: 'sms' | 'email' | 'both';
  variants: Partial<Record<Language, BlockVariant>>;
  /** names of the blocks that it names itself */
  uses: string[];
  /** who wrote this version; null where nobody is known */
  by: string | null;
  createdAt: Date;
  /** when this version was made */
  updatedAt: Date;
};

/** What a text may take in, as it is handed to the worker; `newest` answers to the name without a version. */
export type BlockSource = BlockUse & Pick<Block, 'variants' | 'channel'> & { newest: boolean };

/** A block as a text names it; `version` null: the newest. */
export type NamedBlock = { name: string; version: number | null };

export const BLOCK_NAME = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}-]{0,59}$/u;

const BLOCK_TAG = /\{\{~?\s*block\s+(?:"([^"{}]*)"|'([^'{}]*)')(?:\s+version=(\d{1,9}))?\s*~?\}\}/g;

/**
 * The blocks that a source may take in: one pass, so that they can be fetched before the worker reads it.
 * A guess that errs on the side of too many (a comment may hold a tag too); the worker decides.
 */
export function blocksNamedIn(source: string): NamedBlock[] {
  return [...source.matchAll(BLOCK_TAG)].map(([, double, single, version]) => ({
    name: double ?? single ?? '',
    version: version === undefined ? null : Number(version),
  }));
}

export function textsOfBlock({ variants }: Pick<Block, 'variants'>): string[] {
  return Object.values(variants).flatMap(({ text, html }) => [text, html].filter((one) => one !== null));
}
