export function History(_: {
  id: string;
  version: number;
  isDirty: boolean;
  opened: boolean;
  onClose(): void;
  onRestored(): void;
}) {
  return null;
}
