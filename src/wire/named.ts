import { fullName } from '../contacts/names.ts';
import type { Stores } from './stores.ts';

export type Named = { name: string; mobile: string | null; email: string | null };

/** Names and addresses of contacts by id; those that were deleted are absent. */
export function namesAndAddresses({ contacts }: Pick<Stores, 'contacts'>) {
  return async (ids: string[]): Promise<Map<string, Named>> => {
    const found = await contacts.findMany(ids);
    return new Map(
      found.map((one) => [
        one.id,
        { name: fullName(one, one.language), mobile: one.mobile, email: one.email },
      ]),
    );
  };
}
