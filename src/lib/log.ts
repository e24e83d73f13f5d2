/** What a room below http says to the operator; a pino logger fits. Never personal data. */
export type Log = {
  info(message: string): void;
  warn(message: string): void;
};
