/** Contacts that a person put together by name; who is in it lies with the contacts. */
export type Group = { id: string; name: string; createdAt: Date; updatedAt: Date };
