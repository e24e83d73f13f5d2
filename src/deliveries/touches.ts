import type { Contact } from '../contacts/contact.ts';
import type { PreparedContent } from '../templates/template.ts';
import type { Delivery } from './delivery.ts';
import type { TouchStore } from './touch.store.ts';

/** "Touch 3 of 7": which marketing message of its round one will be, as values for a template. */
export type Touch = { touch: number; touches: number };

export type TouchDeps = {
  touchCounts: TouchStore;
  /** marketing messages in one round, as settings have it now */
  roundLength(): Promise<number>;
};

/** @param before marketing messages that the contact has had; after the last of a round a new one begins */
export function touchAfter(before: number, touches: number): Touch {
  return { touch: (before % touches) + 1, touches };
}

export function createTouches({ touchCounts, roundLength }: TouchDeps) {
  return {
    /** By contact; empty for a message that does not name them, which costs nothing. */
    async touchesOf(
      content: Pick<PreparedContent, 'uses'>,
      contacts: Contact[],
    ): Promise<Map<string, Touch>> {
      if (contacts.length === 0 || !namesTouches(content)) return new Map();
      const selves = contacts.flatMap((contact) => [contact.id, ...contact.aliases]);
      const [counts, touches] = await Promise.all([touchCounts.countOf(selves), roundLength()]);
      return new Map(
        contacts.map(({ id, aliases }) => {
          const before = [id, ...aliases].reduce((sum, self) => sum + (counts.get(self) ?? 0), 0);
          return [id, touchAfter(before, touches)];
        }),
      );
    },
  };
}
export type Touches = ReturnType<typeof createTouches>;

/** The delivery with its touch among its own values. */
export function withTouch<Row extends Pick<Delivery, 'own'>>(delivery: Row, touch: Touch | undefined): Row {
  if (touch === undefined) return delivery;
  const own = delivery.own ?? { data: {}, expiresAt: null, about: null };
  return { ...delivery, own: { ...own, data: { ...own.data, ...touch } } };
}

/** Whether a message says its touch. */
export function namesTouches({ uses }: Pick<PreparedContent, 'uses'>): boolean {
  return uses.fields.includes('touch') || uses.fields.includes('touches');
}
