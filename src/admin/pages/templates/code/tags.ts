import { Prec, type Extension } from '@codemirror/state';
import {
  Decoration,
  Direction,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type DecorationSet,
  type ViewUpdate,
} from '@codemirror/view';

/** An element's tag, which may hold {{tags}}, or a comment. */
const ELEMENT = /<\/?[A-Za-z](?:\{\{[^}\n]*\}\}|[^<>{\n])*>|<!--[^\n]*?-->/.source;
const FIELD = /\{\{[^}\n]*\}\}/g;

const isolated = { bidiIsolate: Direction.LTR, inclusive: false };
const field = Decoration.mark({ ...isolated, class: 'cm-field' });
const element = Decoration.mark({ ...isolated, class: 'cm-element' });
const persian = Decoration.mark({ class: 'cm-persian', bidiIsolate: Direction.RTL, inclusive: true });

/** Words between the tags of a source, and whether they are Persian. */
const RUN = /[^<>\s][^<>\n]*/.source;
const PERSIAN = /[\u0600-\u06ff]/;

type Add = (from: number, to: number, mark: Decoration) => void;

function addFields(add: Add, from: number, text: string): void {
  for (const { index, 0: inner } of text.matchAll(FIELD)) {
    add(from + index, from + index + inner.length, field);
  }
}

function isolating(matcher: MatchDecorator): Extension {
  return ViewPlugin.fromClass(
    class {
      decorations: DecorationSet;
      constructor(view: EditorView) {
        this.decorations = matcher.createDeco(view);
      }
      update(update: ViewUpdate) {
        this.decorations = matcher.updateDeco(update, this.decorations);
      }
    },
    {
      provide: (self) => {
        const decorations = (view: EditorView): DecorationSet =>
          view.plugin(self)?.decorations ?? Decoration.none;
        return [
          Prec.lowest(EditorView.decorations.of(decorations)),
          EditorView.bidiIsolatedRanges.of(decorations),
        ];
      },
    },
  );
}

/** Colours {{tags}} in a text, and keeps each reading from left to right for the eye and for the cursor. */
export const textTags: Extension = isolating(
  new MatchDecorator({ regexp: FIELD, decorate: (add, from, to) => add(from, to, field) }),
);

/** Colours a mail's source. Persian words between tags read from right to left, with their full stop at their end. */
export const sourceTags: Extension = isolating(
  new MatchDecorator({
    regexp: new RegExp(`${ELEMENT}|${RUN}`, 'g'),
    decorate(add, from, to, { 0: text }) {
      if (text.startsWith('<')) add(from, to, element);
      else if (PERSIAN.test(text)) add(from, to, persian);
      addFields(add, from, text);
    },
  }),
);
