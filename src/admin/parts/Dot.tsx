import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'accent' | 'quiet';

const COLORS: Record<Tone, string> = {
  good: 'var(--chapar-good)',
  warn: 'var(--chapar-warn)',
  bad: 'var(--chapar-bad)',
  accent: 'var(--chapar-accent-text)',
  quiet: 'var(--chapar-soft)',
};

/** A status: a coloured dot, and always its word. */
export function Dot({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span style={{ display: 'inline-flex', alignItems: 'baseline', gap: 6 }}>
      <span
        aria-hidden
        style={{ width: 8, height: 8, flex: 'none', borderRadius: '50%', background: COLORS[tone] }}
      />
      <span>{children}</span>
    </span>
  );
}
