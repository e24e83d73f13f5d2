import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { snippet } from '@codemirror/autocomplete';
import { setDiagnostics } from '@codemirror/lint';
import { EditorView } from '@codemirror/view';
import type { Language } from '../draft.ts';
import css from './code.module.css';
import { spansOf, type Mark } from './marks.ts';
import { editorState, type Setup } from './setup.ts';
import type { Suggestion } from './suggestions.ts';

export type CodeHandle = {
  /** puts a suggestion where the cursor is */
  insert(snippetText: string): void;
  /** shows a place; both start at 1 */
  goTo(line: number, column: number): void;
};

export type CodeEditorProps = {
  value: string;
  onChange(value: string): void;
  onFocus?(): void;
  label: string;
  /** shown while nothing is written */
  hint?: string;
  language: Language;
  /** one line, plain text, or the source of a mail */
  kind: Setup['kind'];
  marks: Mark[];
  suggestions: Suggestion[];
  /** a suggestion in words */
  say(suggestion: Suggestion): string;
  readOnly?: boolean;
  ref?: Ref<CodeHandle>;
};

/** The editor of a source text: completion after {{, what is wrong underlined, and Tab left to who uses the keyboard. */
export default function CodeEditor({ value, marks, ref, ...props }: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | null>(null);
  const latest = useRef(props);
  useEffect(() => {
    latest.current = props;
  });
  const { label, language, kind, hint = '', readOnly = false } = props;

  useEffect(() => {
    if (host.current === null) return undefined;
    const state = editorState(value, {
      label,
      language,
      kind,
      hint,
      readOnly,
      suggestions: () => latest.current.suggestions,
      say: (suggestion) => latest.current.say(suggestion),
      onChange: (text) => latest.current.onChange(text),
      onFocus: () => latest.current.onFocus?.(),
    });
    const made = new EditorView({ state, parent: host.current });
    view.current = made;
    return () => made.destroy();
    // Not on every letter: a text that comes from elsewhere is brought in below.
  }, [kind, language, label, hint, readOnly]);

  useEffect(() => {
    const { current } = view;
    if (current === null || current.state.doc.toString() === value) return;
    current.dispatch({ changes: { from: 0, to: current.state.doc.length, insert: value } });
  }, [value]);

  useEffect(() => {
    const { current } = view;
    current?.dispatch(setDiagnostics(current.state, spansOf(marks, current.state.doc)));
  }, [marks]);

  useImperativeHandle(ref, () => handleOf(() => view.current), []);
  return <div ref={host} className={css.host} data-kind={kind} dir="ltr" />;
}

function handleOf(viewNow: () => EditorView | null): CodeHandle {
  return {
    insert(text) {
      const view = viewNow();
      if (view === null) return;
      const { from, to } = view.state.selection.main;
      snippet(text)(view, null, from, to);
      view.focus();
    },
    goTo(line, column) {
      const view = viewNow();
      if (view === null) return;
      const at = view.state.doc.line(Math.min(line, view.state.doc.lines));
      const anchor = Math.min(at.from + column - 1, at.to);
      view.dispatch({ selection: { anchor }, scrollIntoView: true });
      view.focus();
    },
  };
}
