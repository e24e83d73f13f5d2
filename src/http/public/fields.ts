import { escapeHtml } from '../../templates/mail-writers.ts';

/** Fields of the public pages. Every text in is plain and comes out escaped. */

type Common = { name: string; label: string; hint?: string; error: string | null };

export type TextField = Common & {
  value: string;
  type: 'text' | 'tel' | 'email';
  autocomplete: string;
  maxLength: number;
  /** digits and addresses are written from left to right in every language */
  leftToRight?: boolean;
  required?: boolean;
};

export function textField(field: TextField): string {
  const { name, label, value, type, autocomplete, maxLength } = field;
  const attributes = [
    `id="${name}" name="${name}" type="${type}" value="${escapeHtml(value)}"`,
    `autocomplete="${autocomplete}" maxlength="${maxLength}"${described(field)}`,
    ...(type === 'tel' ? ['inputmode="tel"'] : []),
    ...(autocomplete === 'one-time-code' ? ['inputmode="numeric"'] : []),
    ...(field.leftToRight === true ? ['dir="ltr" spellcheck="false"'] : []),
    ...(field.required === true ? ['required'] : []),
  ];
  return `<div class="field"><label for="${name}">${escapeHtml(label)}</label><input ${attributes.join(' ')}>${notes(field)}</div>`;
}

export type Option = { value: string; label: string };

export function selectField(field: Common & { value: string; options: Option[] }): string {
  const options = field.options.map(({ value, label }) => {
    const selected = value === field.value ? ' selected' : '';
    return `<option value="${escapeHtml(value)}"${selected}>${escapeHtml(label)}</option>`;
  });
  const { name, label } = field;
  return `<div class="field"><label for="${name}">${escapeHtml(label)}</label><select id="${name}" name="${name}"${described(field)}>${options.join('')}</select>${notes(field)}</div>`;
}

export type Tick = Common & { on: boolean; disabled?: boolean };

export function tick(field: Tick): string {
  const { name, label, on } = field;
  const state = `${on ? ' checked' : ''}${field.disabled === true ? ' disabled' : ''}`;
  return `<div class="field"><label class="tick"><input type="checkbox" name="${name}" value="yes"${state}${described(field)}><span>${escapeHtml(label)}</span></label>${notes(field)}</div>`;
}

/** Fields that stand side by side where there is room. */
export function row(...fields: string[]): string {
  return `<div class="row">${fields.join('')}</div>`;
}

export function group(title: string, ...content: string[]): string {
  return `<fieldset><legend>${escapeHtml(title)}</legend>${content.join('')}</fieldset>`;
}

export function button(label: string, action: string, quiet = false): string {
  return `<button name="action" value="${action}"${quiet ? ' class="quiet"' : ''}>${escapeHtml(label)}</button>`;
}

/** A form to the page's own address. Our server judges what is typed, in the page's language and beside the field. */
export function form(...content: string[]): string {
  return `<form method="post" novalidate>${content.join('')}</form>`;
}

/** Shown for a moment's news at the head of a page. */
export function notice(text: string, isFault = false): string {
  return `<p class="notice${isFault ? ' fault' : ''}" role="status">${escapeHtml(text)}</p>`;
}

export function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`;
}

function described({ name, hint, error }: Common): string {
  const ids = [...(error === null ? [] : [`${name}-error`]), ...(hint === undefined ? [] : [`${name}-hint`])];
  const invalid = error === null ? '' : ' aria-invalid="true"';
  return ids.length === 0 ? '' : ` aria-describedby="${ids.join(' ')}"${invalid}`;
}

function notes({ name, hint, error }: Common): string {
  const said = error === null ? '' : `<p class="error" id="${name}-error">${escapeHtml(error)}</p>`;
  return hint === undefined ? said : `${said}<p class="hint" id="${name}-hint">${escapeHtml(hint)}</p>`;
}
