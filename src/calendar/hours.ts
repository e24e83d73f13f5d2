/** "09:00" to "13:30" in wall-clock time; `to` may be "24:00". */
export type Opening = { from: string; to: string };

/** ISO weekday: 1 Monday to 7 Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type OfficeHours = {
  weekly: Partial<Record<Weekday, Opening[]>>;
  /** closed days as Gregorian ISO dates (YYYY-MM-DD) */
  holidays: string[];
};
