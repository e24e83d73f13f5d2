/** Keeps what was used last, up to a size in bytes. For what never changes. */
export function createKept<T>(maxBytes: number, sizeOf: (item: T) => number) {
  const items = new Map<string, T>(); // in the order of their last use
  let bytes = 0;

  function drop(key: string): void {
    const item = items.get(key);
    if (item === undefined) return;
    items.delete(key);
    bytes -= sizeOf(item);
  }

  return {
    get(key: string): T | null {
      const item = items.get(key);
      if (item === undefined) return null;
      items.delete(key);
      items.set(key, item);
      return item;
    },

    put(key: string, item: T): void {
      drop(key);
      items.set(key, item);
      bytes += sizeOf(item);
      for (const oldest of items.keys()) {
        if (bytes <= maxBytes) return;
        drop(oldest);
      }
    },
  };
}
