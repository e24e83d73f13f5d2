import type { FormChange, NewForm } from '../contract/forms.ts';
import { toPage, type PageOf } from '../contract/page.ts';
import type { Language } from '../contract/words.ts';
import type { Clock } from '../lib/clock.ts';
import { conflict, invalid, notFound } from '../lib/errors.ts';
import type { NewId } from '../lib/ids.ts';
import { sentencesOf, type Form } from './form.ts';
import type { FormStore } from './form.store.ts';
import type { SignupStore } from './signup.store.ts';

export type FormsDeps = {
  store: FormStore;
  signups: Pick<SignupStore, 'forgetForm'>;
  /** which of these ids are groups */
  groupsAmong(ids: string[]): Promise<Set<string>>;
  brand(): Promise<Record<Language, string>>;
  /** origin, without a slash at the end */
  publicUrl: string;
  clock: Clock;
  newId: NewId;
};

/** A form with where it stands and what it says. */
export type PublishedForm = Form & { url: string; shown: Record<Language, string> };

export type Forms = ReturnType<typeof createForms>;

export function createForms(deps: FormsDeps) {
  const { store, clock, newId } = deps;

  function published(form: Form, brand: Record<Language, string>): PublishedForm {
    return { ...form, url: `${deps.publicUrl}/f/${form.slug}`, shown: sentencesOf(form, brand) };
  }

  /** @throws AppError 422 naming each group that there is not */
  async function checkGroups(ids: string[]): Promise<void> {
    if (ids.length === 0) return;
    const known = await deps.groupsAmong(ids);
    const faults = ids.flatMap((id, at) =>
      known.has(id)
        ? []
        : [{ path: `groups.${at}`, message: `${id} is the id of no group; add the group first` }],
    );
    if (faults.length > 0) throw invalid(faults);
  }

  return {
    async list(after: string | null, limit: number): Promise<PageOf<PublishedForm>> {
      const brand = await deps.brand();
      const { items, next } = toPage(await store.page(after, limit + 1), limit);
      return { items: items.map((form) => published(form, brand)), next };
    },

    async read(id: string): Promise<PublishedForm> {
      const form = await store.find(id);
      if (form === null) throw notFound('form', id);
      return published(form, await deps.brand());
    },

    /** @throws AppError 409 when another form has this slug */
    async create(asked: NewForm): Promise<PublishedForm> {
      await checkGroups(asked.groups);
      const at = clock();
      const form: Form = { id: newId(), ...asked, joined: 0, createdAt: at, updatedAt: at };
      if (await store.insert(form)) return published(form, await deps.brand());
      const other = await store.withSlug(asked.slug);
      throw conflict('form-exists', 'Another form stands at this address already.', {
        form: other?.id ?? null,
      });
    },

    async change(id: string, change: FormChange): Promise<PublishedForm> {
      await checkGroups(change.groups ?? []);
      const form = await store.change(id, { ...change, updatedAt: clock() });
      if (form === null) throw notFound('form', id);
      return published(form, await deps.brand());
    },

    /** Its members stay contacts; who has not confirmed yet is forgotten. */
    async remove(id: string): Promise<void> {
      if (!(await store.remove(id))) throw notFound('form', id);
      await deps.signups.forgetForm(id);
    },

    /** The form at a public address; null when there is none. */
    async at(slug: string): Promise<PublishedForm | null> {
      const form = await store.withSlug(slug);
      return form === null ? null : published(form, await deps.brand());
    },
  };
}
