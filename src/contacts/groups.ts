import type { MembersAnswer, MembersChange } from '../contract/groups.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, notFound, type AppError } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import type { ContactStore } from './contact.store.ts';
import type { GroupStore } from './group.store.ts';
import type { Group } from './group.ts';

type Deps = {
  store: GroupStore;
  contacts: Pick<ContactStore, 'addToGroup' | 'takeFromGroup' | 'sizeOfGroup'>;
  clock: Clock;
  newId: NewId;
};

export type SizedGroup = Group & { size: number };
export type Groups = ReturnType<typeof createGroups>;

export function createGroups({ store, contacts, clock, newId }: Deps) {
  async function find(id: string): Promise<Group> {
    const group = await store.find(id);
    if (group === null) throw notFound('group', id);
    return group;
  }

  async function sized(group: Group): Promise<SizedGroup> {
    return { ...group, size: await contacts.sizeOfGroup(group.id) };
  }

  async function nameTaken(name: string): Promise<AppError> {
    const other = await store.named(name);
    return conflict('group-exists', `There is a group of this name already.`, { group: other?.id ?? null });
  }

  return {
    async read(id: string): Promise<SizedGroup> {
      return sized(await find(id));
    },

    async list(after: string | null, limit: number): Promise<PageOf<SizedGroup>> {
      const { items, next } = toPage(await store.page(after, limit + 1), limit);
      return { items: await Promise.all(items.map(sized)), next };
    },

    async create(name: string): Promise<SizedGroup> {
      const at = clock();
      const group = { id: newId(), name, createdAt: at, updatedAt: at };
      if (!(await store.insert(group))) throw await nameTaken(name);
      return { ...group, size: 0 };
    },

    /** The ids of groups by their names. Those that are new are added, but in a trial: there a name stands for them. */
    async idsOf(names: string[], trial: boolean): Promise<Map<string, string>> {
      const known = await store.idsOf(names);
      const missing = names.filter((name) => !known.has(name));
      if (missing.length === 0 || trial) return known;
      const at = clock();
      for (const name of missing) await store.insert({ id: newId(), name, createdAt: at, updatedAt: at });
      return store.idsOf(names);
    },

    async rename(id: string, name: string): Promise<SizedGroup> {
      await find(id);
      if (!(await store.rename(id, name, clock()))) throw await nameTaken(name);
      return sized(await find(id));
    },

    /** Who is in it stays a contact. */
    async remove(id: string): Promise<void> {
      await find(id);
      await contacts.takeFromGroup(id, null, clock());
      await store.remove(id);
      await contacts.takeFromGroup(id, null, clock()); // who was added meanwhile
    },

    async change(id: string, { add, remove }: MembersChange): Promise<MembersAnswer> {
      await find(id);
      const removed = await contacts.takeFromGroup(id, remove, clock());
      const added = await contacts.addToGroup(id, [...new Set(add)], clock());
      if ((await store.find(id)) === null) {
        await contacts.takeFromGroup(id, null, clock()); // it was removed meanwhile, perhaps before we added
        throw notFound('group', id);
      }
      return { ...added, removed, size: await contacts.sizeOfGroup(id) };
    },
  };
}
