import { EditorView } from '@codemirror/view';

/** The editor in the product's own colours, light and dark alike. */
export const look = EditorView.theme({
  '&': { backgroundColor: 'var(--chapar-panel)', color: 'var(--mantine-color-text)', height: '100%' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.9', overflow: 'auto' },
  '.cm-content': { padding: '6px 0', caretColor: 'var(--mantine-color-text)' },
  '.cm-line': { padding: '0 10px' },
  '.cm-cursor': { borderInlineStartColor: 'var(--mantine-color-text)' },
  '.cm-gutters': {
    backgroundColor: 'var(--chapar-page)',
    color: 'var(--chapar-soft)',
    borderColor: 'var(--chapar-line)',
  },
  '.cm-placeholder': { color: 'var(--chapar-soft)' },
  '.cm-field': {
    color: 'var(--chapar-accent-text)',
    backgroundColor: 'var(--mantine-color-ink-light)',
    borderRadius: '3px',
    direction: 'ltr',
    unicodeBidi: 'isolate',
    fontSize: '0.92em',
  },
  '.cm-persian': { direction: 'rtl', unicodeBidi: 'isolate' },
  '.cm-element': { color: 'var(--chapar-soft)', direction: 'ltr', unicodeBidi: 'isolate' },
  '.cm-tooltip': {
    backgroundColor: 'var(--chapar-panel)',
    border: '1px solid var(--chapar-line)',
    borderRadius: '4px',
    color: 'var(--mantine-color-text)',
  },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--chapar-font)', maxHeight: '16em' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '4px 10px', direction: 'ltr' },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    background: 'var(--mantine-color-ink-filled) !important',
    color: '#ffffff !important',
  },
  '.cm-completionDetail': { fontStyle: 'normal', marginInlineStart: '1.2em', unicodeBidi: 'isolate' },
});
