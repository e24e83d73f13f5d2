import { VisuallyHidden } from '@mantine/core';
import { Link } from 'react-router';
import { useMay } from '../../app/session.ts';
import { useFormat } from '../../words/format.ts';
import { useGlossary } from '../../words/i18n.ts';
import { isMovable, type Item } from './api.ts';
import css from './calendar.module.css';

type ChipProps = { item: Item; onDrag(item: Item | null): void };

/** One sending in a day of the month; one that is still to come can be dragged to another day. */
export function Chip({ item, onDrag }: ChipProps) {
  const word = useGlossary();
  const { time } = useFormat();
  const { launch } = useMay();
  const { campaign, startsAt, state } = item;
  const drags = launch && isMovable(item);
  const told = `${time(startsAt)} · ${campaign.name} · ${word(item.channel)} · ${word(`state.${state}`)}`;
  return (
    <Link
      to={`/campaigns/${campaign.id}`}
      className={css.chip}
      data-state={state}
      title={told}
      draggable={drags}
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', campaign.name);
        event.dataTransfer.effectAllowed = 'move';
        if (drags) onDrag(item);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <span className={css.dot} aria-hidden />
      <span className={css.time}>{time(startsAt)}</span>
      <bdi className={css.campaign}>{campaign.name}</bdi>
      <VisuallyHidden>
        {word(item.channel)}; {word(`state.${state}`)}
      </VisuallyHidden>
    </Link>
  );
}
