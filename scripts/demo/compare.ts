import type { Entry, Message } from './people.ts';

export type Engagement = { people: number; peopleHuman: number; hits: number; hitsHuman: number };
/** What of a campaign's report the players' log can speak of. */
export type Report = {
  matched: number;
  submitted: number;
  replied: number;
  unsubscribed: number;
  uncertain: number;
  skipped: { total: number; reasons: Record<string, number> };
  opened: Engagement;
  clicked: Engagement;
  links: { url: string; people: number; hits: number; hitsHuman: number }[];
};

/** One figure, as the report tells it and as the log has it; `slack`: hits of which the log is unsure. */
export type Line = { figure: string; told: number; logged: number; slack: number };

/** Every figure of a report that the players know better. */
export function linesOf(report: Report, messages: Message[], log: Entry[]): Line[] {
  const of = (deed: Entry['deed']): Entry[] => log.filter((entry) => entry.deed === deed);
  const clicks = of('click');
  const plain = (figure: string, told: number, logged: number): Line => ({ figure, told, logged, slack: 0 });
  return [
    plain('received', report.submitted, messages.length),
    ...engagement('opened', report.opened, of('open')),
    ...engagement('clicked', report.clicked, clicks),
    ...report.links.flatMap(({ url, ...told }) => {
      const entries = clicks.filter(({ target }) => target === url);
      const people = peopleIn(entries.filter(({ who }) => who === 'human'));
      const slack = unsureIn(entries);
      return [
        { figure: `${url}: messages, by people`, told: told.people, logged: people, slack },
        ...hits(`${url}:`, told, entries),
      ];
    }),
    plain('replied', report.replied, peopleIn(of('reply'))),
    plain('unsubscribed', report.unsubscribed, peopleIn(of('leave'))),
  ];
}

export function isEqual({ told, logged, slack }: Line): boolean {
  return Math.abs(told - logged) <= slack;
}

function engagement(name: string, told: Engagement, entries: Entry[]): Line[] {
  const human = entries.filter(({ who }) => who === 'human');
  const slack = unsureIn(entries);
  return [
    { figure: `${name}: messages`, told: told.people, logged: peopleIn(entries), slack: 0 },
    { figure: `${name}: messages, by people`, told: told.peopleHuman, logged: peopleIn(human), slack },
    ...hits(`${name}:`, told, entries),
  ];
}

function hits(name: string, told: Pick<Engagement, 'hits' | 'hitsHuman'>, entries: Entry[]): Line[] {
  const human = entries.filter(({ who }) => who === 'human').length;
  const [machines, slack] = [entries.length - human, unsureIn(entries)];
  return [
    { figure: `${name} times, by people`, told: told.hitsHuman, logged: human, slack },
    { figure: `${name} times, by machines`, told: told.hits - told.hitsHuman, logged: machines, slack },
  ];
}

function unsureIn(entries: Entry[]): number {
  return entries.filter(({ who }) => who === 'unsure').length;
}

function peopleIn(entries: Entry[]): number {
  return new Set(entries.map(({ delivery }) => delivery)).size;
}

/** A table with a verdict in each line; what neither side knows of (a text is not opened) is left out. */
export function tableOf(title: string, lines: Line[]): string {
  const rows = [
    ['', 'report', 'players', ''],
    ...lines
      .filter(({ told, logged }) => told > 0 || logged > 0)
      .map((line) => [
        line.figure,
        String(line.told),
        String(line.logged),
        isEqual(line) ? 'equal' : 'DIFFERS',
      ]),
  ];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const printed = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  '),
  );
  return [title, ...printed.map((row) => `  ${row.trimEnd()}`)].join('\n');
}
