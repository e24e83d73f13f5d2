import { Modal, Stack } from '@mantine/core';
import { useCommon } from '../../words/common.ts';
import type { IsoDay } from '../../words/days.ts';
import { DayItems, DayState } from './Agenda.tsx';
import type { Board, Item } from './api.ts';
import { useDayFormat } from './day-words.ts';

type DayDialogProps = {
  day: IsoDay;
  board: Board;
  onMove(item: Item, to: null): void;
  onClose(): void;
};

/** One day in full. */
export function DayDialog({ day, board, onMove, onClose }: DayDialogProps) {
  const common = useCommon();
  const { weekday, full } = useDayFormat();
  const move = (item: Item) => {
    onClose();
    onMove(item, null);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={`${weekday(day)} ${full(day)}`}
      closeButtonProps={{ 'aria-label': common('close') }}
    >
      <Stack gap="sm">
        <DayState facts={board.facts(day)} />
        <DayItems items={board.on(day)} onMove={move} />
      </Stack>
    </Modal>
  );
}
