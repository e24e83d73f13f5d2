import { Fragment } from 'react';

/** Quotation marks and what people wrote between them. */
const QUOTED = /([“«])([^”»]*)([”»])/u;

/** A rule in plain words. What it quotes keeps its own direction and does not turn the rest round. */
export function Sentence({ text }: { text: string }) {
  // Split by three groups: every fourth piece is the words between two quotations.
  const pieces = text.split(new RegExp(QUOTED, 'gu'));
  return pieces.map((piece, at) =>
    at % 4 === 2 ? <bdi key={at}>{piece}</bdi> : <Fragment key={at}>{piece}</Fragment>,
  );
}
