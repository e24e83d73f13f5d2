import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { usePeopleLink, type PeopleFilter } from './report/people-link.ts';
import { usePeopleWords } from './report/words.ts';

type PeopleCountProps = {
  campaign: string;
  /** what is counted, in words */
  name: string;
  count: number;
  /** the count as it is written */
  text: string;
  /** whose people they are; null: nobody can list them */
  filter: PeopleFilter | null;
};

/** A number that leads to its people. */
export function PeopleCount({ campaign, name, count, text, filter }: PeopleCountProps) {
  const say = usePeopleWords();
  const linkTo = usePeopleLink(campaign);
  if (filter === null || count === 0) return <span className="figures">{text}</span>;
  return (
    <Anchor
      component={Link}
      to={linkTo(filter)}
      inherit
      className="figures"
      aria-label={`${text} ${say('look', { name })}`}
    >
      {text}
    </Anchor>
  );
}
