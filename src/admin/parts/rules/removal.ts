import { useBuilder } from './context.ts';
import { remove } from './edit.ts';
import { isGroup, type Group } from './tree.ts';

export const addButtonId = (group: string): string => `add-to-${group}`;

/** Takes a part away and leaves the cursor where the next one can be added. */
export function usePartRemoval(id: string): () => void {
  const { root, edit } = useBuilder();
  return () => {
    const group = groupOf(root, id);
    const next = group === null || group.parts.length === 1 ? root : group;
    edit((now) => remove(now, id));
    document.getElementById(addButtonId(next.id))?.focus();
  };
}

function groupOf(group: Group, id: string): Group | null {
  for (const part of group.parts) {
    if (part.id === id) return group;
    const found = isGroup(part) ? groupOf(part, id) : null;
    if (found !== null) return found;
  }
  return null;
}
