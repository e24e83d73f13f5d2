import type { Locator, Page } from 'playwright-core';

type Role = 'button' | 'link' | 'tab' | 'radio' | 'checkbox' | 'menuitem';

/** Uses a page as a person does, by what things are called, and counts what that takes. */
export function aHand(page: Page) {
  const tally = { clicks: 0, fields: 0 };
  const click = async (what: Locator): Promise<void> => {
    await what.click();
    tally.clicks += 1;
  };
  const field = (name: string): Locator =>
    page.getByRole('textbox', { name, exact: true }).or(page.getByRole('combobox', { name, exact: true }));

  return {
    tally,
    press: (role: Role, name: string | RegExp): Promise<void> =>
      click(page.getByRole(role, { name, exact: true })),

    async fill(label: string, text: string): Promise<void> {
      await field(label).fill(text);
      tally.fields += 1;
    },

    /** Opens a list of choices and takes one. */
    async choose(label: string, option: string | RegExp): Promise<void> {
      await click(field(label));
      await click(page.getByRole('option', { name: option, exact: true }));
    },

    /** Gives a file to the field that asks for one. */
    async hand(label: string, file: { name: string; text: string }): Promise<void> {
      const asked = page.waitForEvent('filechooser');
      await click(page.getByRole('button', { name: label, exact: true }));
      const buffer = Buffer.from(file.text);
      await (await asked).setFiles({ name: file.name, mimeType: 'text/csv', buffer });
    },

    /** Waits for a page by its title. */
    arrive: (title: string | RegExp): Promise<void> =>
      page.getByRole('heading', { level: 1, name: title }).waitFor(),
  };
}
export type Hand = ReturnType<typeof aHand>;
