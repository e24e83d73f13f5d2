export function BlocksTab() {
  return null;
}
