import {
  acceptCompletion,
  autocompletion,
  completionKeymap,
  snippet,
  type Completion,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap } from '@codemirror/commands';
import { EditorState, type Extension } from '@codemirror/state';
import { EditorView, keymap, lineNumbers, placeholder } from '@codemirror/view';
import type { Language } from '../draft.ts';
import { look } from './look.ts';
import type { Suggestion } from './suggestions.ts';
import { sourceTags, textTags } from './tags.ts';

export type Setup = {
  label: string;
  language: Language;
  kind: 'line' | 'text' | 'html';
  readOnly: boolean;
  hint: string;
  suggestions(): Suggestion[];
  say(suggestion: Suggestion): string;
  onChange(text: string): void;
  onFocus(): void;
};

/** What is typed after {{ finds; what is chosen takes the braces that close it along. */
const BEGUN = /\{\{#?[\p{L}\p{N}]*$/u;

/**
 * An editor's state. The direction is that of the message's language, never guessed from its first letter; the source
 * of a mail reads from left to right, as markup does. Tab is not bound: it leaves the editor.
 */
export function editorState(doc: string, setup: Setup): EditorState {
  return EditorState.create({
    doc,
    extensions: [
      history(),
      keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap]),
      autocompletion({
        override: [(context) => complete(context, setup)],
        icons: false,
        defaultKeymap: false,
      }),
      keymap.of([{ key: 'Enter', run: acceptCompletion }]),
      ...kindOf(setup),
      look,
      placeholder(setup.hint),
      EditorView.contentAttributes.of({
        'aria-label': setup.label,
        tabindex: '0',
        lang: setup.language,
        dir: setup.kind === 'html' || setup.language === 'en' ? 'ltr' : 'rtl',
        spellcheck: setup.kind === 'html' ? 'false' : 'true',
      }),
      EditorState.readOnly.of(setup.readOnly),
      EditorView.editable.of(!setup.readOnly),
      EditorView.updateListener.of((update) => {
        if (update.docChanged) setup.onChange(update.state.doc.toString());
        if (update.focusChanged && update.view.hasFocus) setup.onFocus();
      }),
    ],
  });
}

function kindOf({ kind }: Setup): Extension[] {
  if (kind === 'html') return [sourceTags, lineNumbers(), EditorView.lineWrapping];
  if (kind === 'text') return [textTags, EditorView.lineWrapping];
  // What is pasted with line breaks becomes one line; a subject has no other.
  const oneLine = EditorState.transactionFilter.of((transaction) => {
    if (!transaction.docChanged || transaction.newDoc.lines === 1) return transaction;
    const text = transaction.newDoc.toString().replace(/\s*\n\s*/g, ' ');
    const at = Math.min(transaction.newSelection.main.head, text.length);
    return [
      {
        changes: { from: 0, to: transaction.startState.doc.length, insert: text },
        selection: { anchor: at },
      },
    ];
  });
  return [textTags, EditorView.lineWrapping, oneLine];
}

function complete(context: CompletionContext, setup: Setup): CompletionResult | null {
  const begun = context.matchBefore(BEGUN);
  if (begun === null && !context.explicit) return null;
  const options = setup.suggestions().map((suggestion) => optionOf(suggestion, setup.say(suggestion)));
  return { from: begun?.from ?? context.pos, options, validFor: BEGUN };
}

function optionOf(suggestion: Suggestion, words: string): Completion {
  return {
    label: suggestion.label,
    detail: words === suggestion.label ? '' : words,
    apply(view, _completion, from, to) {
      const closing = /^\}{0,2}/.exec(view.state.sliceDoc(to, to + 2))?.[0].length ?? 0;
      snippet(suggestion.insert)(view, null, from, to + closing);
    },
  };
}
