import { useState, type ReactNode } from 'react';
import { Button, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useCommon } from '../words/common.ts';
import { useFormat } from '../words/format.ts';
import { directionOf, usePrefs } from '../words/prefs.ts';
import { Listing, type Column } from './Listing.tsx';
import { namedPoints, valueTicks } from './ticks.ts';
import css from './TimeSeries.module.css';

/** `name` is short, for the axis; `title` is in full, for the table and for who points at it. */
export type Point = { key: string; name: string; title: string };
export type Series = { name: string; values: number[] };

type TimeSeriesProps = {
  /** what the chart shows, for those who hear it, and above its table */
  label: string;
  /** what the points are: Day, Hour */
  pointLabel: string;
  points: Point[];
  /** at most four, each with a value for every point */
  series: Series[];
  /** bars for a single series of amounts that do not flow into each other */
  shape?: 'lines' | 'bars';
  height?: number;
};

const PAD = { top: 8, bottom: 22, start: 44, end: 14 };
const NAME_WIDTH = 64;
/** Each series is told apart by colour, by the pattern of its line and by its mark. */
const LOOKS = [
  { color: 'var(--chapar-accent-text)', dash: undefined, mark: 'circle' },
  { color: 'var(--chapar-good)', dash: '6 3', mark: 'square' },
  { color: 'var(--chapar-warn)', dash: '2 3', mark: 'diamond' },
  { color: 'var(--chapar-soft)', dash: '8 3 2 3', mark: 'triangle' },
] as const;
type Look = (typeof LOOKS)[number];

/** Amounts over time, drawn in the direction of reading; the same figures are a table at a press. */
export function TimeSeries(props: TimeSeriesProps) {
  const { label, series } = props;
  const say = useCommon();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className={css.figure} aria-label={label}>
      <Group justify="space-between" gap="xs" mb={6} wrap="wrap">
        <Group gap="md" component="figcaption">
          {series.map(({ name }, place) => (
            <span key={name} className={css.key}>
              <svg width="28" height="12" aria-hidden>
                <Stroke look={lookOf(place)} line="M0,6 H28" />
                <Mark look={lookOf(place)} x={14} y={6} />
              </svg>
              {name}
            </span>
          ))}
        </Group>
        <Button variant="subtle" onClick={() => setAsTable(!asTable)}>
          {say(asTable ? 'asChart' : 'asTable')}
        </Button>
      </Group>
      {asTable ? <Figures {...props} /> : <Drawing {...props} />}
    </figure>
  );
}

function Figures({ label, pointLabel, points, series }: TimeSeriesProps) {
  const { number } = useFormat();
  const columns: Column<Point & { place: number }>[] = [
    { key: 'point', title: pointLabel, cell: ({ title }) => title },
    ...series.map(({ name, values }) => ({
      key: name,
      title: name,
      end: true,
      cell: ({ place }: { place: number }) => number(values[place] ?? 0),
    })),
  ];
  return (
    <div className={css.table} tabIndex={0} role="region" aria-label={label}>
      <Listing
        label={label}
        columns={columns}
        rows={points.map((point, place) => ({ ...point, place }))}
        rowKey={({ key }) => key}
      />
    </div>
  );
}

function Drawing({ label, points, series, shape = 'lines', height = 190 }: TimeSeriesProps) {
  const { ref, width } = useElementSize();
  const { number } = useFormat();
  const rtl = directionOf(usePrefs().language) === 'rtl';
  const ticks = valueTicks(Math.max(0, ...series.flatMap(({ values }) => values)));
  const top = ticks.at(-1) ?? 1;
  const inner = Math.max(0, width - PAD.start - PAD.end);
  const slot = inner / Math.max(1, points.length);
  const x = (place: number): number => {
    const along = PAD.start + slot * (place + 0.5);
    return rtl ? width - along : along;
  };
  const y = (value: number): number => PAD.top + (1 - value / top) * (height - PAD.top - PAD.bottom);
  const axis = rtl ? width - PAD.start + 6 : PAD.start - 6;
  return (
    <div ref={ref}>
      {/* Before its width is known it would be drawn in a heap. */}
      <svg
        width="100%"
        height={height}
        role="img"
        aria-label={label}
        className={css.chart}
        visibility={width === 0 ? 'hidden' : undefined}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <line
              x1={rtl ? PAD.end : PAD.start}
              x2={rtl ? width - PAD.start : width - PAD.end}
              y1={y(tick)}
              y2={y(tick)}
              className={css.line}
            />
            <text x={axis} y={y(tick) + 4} textAnchor={rtl ? 'start' : 'end'} className={css.tick}>
              {number(tick)}
            </text>
          </g>
        ))}
        {namedPoints(points.length, inner / NAME_WIDTH).map((place) => (
          <text key={place} x={x(place)} y={height - 6} textAnchor="middle" className={css.tick}>
            {points[place]?.name}
          </text>
        ))}
        {series.map(({ name, values }, place) =>
          shape === 'bars' ? (
            <Bars key={name} values={values} x={x} y={y} width={Math.min(28, slot * 0.7)} />
          ) : (
            <Line key={name} values={values} x={x} y={y} look={lookOf(place)} marked={slot > 14} />
          ),
        )}
        {points.map((point, place) => (
          <rect
            key={point.key}
            x={x(place) - slot / 2}
            y={0}
            width={slot}
            height={height}
            className={css.slot}
          >
            <title>
              {[
                point.title,
                ...series.map(({ name, values }) => `${name}: ${number(values[place] ?? 0)}`),
              ].join('\n')}
            </title>
          </rect>
        ))}
      </svg>
    </div>
  );
}

type Scale = { x(place: number): number; y(value: number): number };

function Bars({ values, x, y, width }: Scale & { values: number[]; width: number }): ReactNode {
  return values.map((value, place) => (
    <rect
      key={place}
      x={x(place) - width / 2}
      y={y(value)}
      width={width}
      height={y(0) - y(value)}
      fill={LOOKS[0].color}
    />
  ));
}

function Line({ values, x, y, look, marked }: Scale & { values: number[]; look: Look; marked: boolean }) {
  const line = values.map((value, place) => `${place === 0 ? 'M' : 'L'}${x(place)},${y(value)}`).join('');
  return (
    <>
      <Stroke look={look} line={line} />
      {(marked || values.length === 1) &&
        values.map((value, place) => <Mark key={place} look={look} x={x(place)} y={y(value)} />)}
    </>
  );
}

function Stroke({ look, line }: { look: Look; line: string }) {
  return <path d={line} fill="none" stroke={look.color} strokeWidth={1.8} strokeDasharray={look.dash} />;
}

function Mark({ look: { mark, color }, x, y }: { look: Look; x: number; y: number }) {
  if (mark === 'circle') return <circle cx={x} cy={y} r={3} fill={color} />;
  if (mark === 'triangle') return <path d={`M${x},${y - 4}l4,7h-8z`} fill={color} />;
  const turn = mark === 'diamond' ? `rotate(45 ${x} ${y})` : undefined;
  return <rect x={x - 3} y={y - 3} width={6} height={6} fill={color} transform={turn} />;
}

function lookOf(place: number): Look {
  return LOOKS[place % LOOKS.length] ?? LOOKS[0];
}
