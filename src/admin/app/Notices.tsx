/** What everybody must know whatever page is open. */
export function Notices() {
  return null;
}
