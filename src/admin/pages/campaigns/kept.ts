/** What is kept on the device; where storage is closed to us it lasts as long as the page. */
export function keptText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
  } catch {
    // closed or full: the page itself still has it
  }
}

export function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // closed to us: there is nothing to forget
  }
}
