import type { Element, ElementContent, Root } from 'hast';
import { didYouMean } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import { forget, type Keep } from '../memo/keep.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Glossary, GlossaryEntry, Occurrence, Term } from '../model/glossary.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { referencesTo } from './glossary-references.ts';
import { indexTerms, type TermIndex } from './term-index.ts';

/** Where no term is looked for: headings, code, attributions, and what is marked already. */
const CLOSED_TAGS = new Set(['h2', 'h3', 'h4', 'code', 'pre', 'time']);
const CLOSED_CLASSES = ['noterm', 'note-call', 'by', 'credit', 'page-ref'];
/** Where a term is found but not explained: the head of a document is no running text. */
const UNGLOSSED_CLASS = 'document-head';

const classesOf = (element: Element): unknown[] => (Array.isArray(element.properties.className) ? element.properties.className : []);
const isClosed = (element: Element): boolean => CLOSED_TAGS.has(element.tagName) || CLOSED_CLASSES.some((name) => classesOf(element).includes(name));

/**
 * Finds every occurrence of every term and compiles the glossary from them. The chapters come back with each occurrence wrapped in
 * `<span class="term">`; the first of a chapter that can carry a gloss has `data-gloss`. In a chapter that stands in another language, terms are found by their
 * forms there (`byLocale`).
 */
export function compileGlossary(
  chapters: readonly Chapter[],
  terms: readonly Term[],
  locale: string,
  compare: (a: string, b: string) => number,
  byLocale: ReadonlyMap<string, readonly Term[]> = new Map(),
  keep: Keep = forget,
): Checked<{ glossary: Glossary; chapters: Chapter[] }> {
  const index = keep(`terms ${locale}`, [terms], () => indexTerms(terms, locale));
  const byId = keep(`terms by id ${locale}`, [terms], () => new Map(terms.map((term) => [term.id, term])));
  const others = new Map(
    [...byLocale].filter(([tag]) => tag !== locale && chapters.some((chapter) => chapter.locale === tag)).map(([tag, own]) => [tag, indexTerms(own, tag)]),
  );
  const done = chapters.map((chapter) => {
    const own = others.get(chapter.locale) ?? index;
    return keep(`marked ${locale} ${chapter.slug}`, [chapter, own, byId], () => markChapter(chapter, own, byId));
  });
  const marked = done.map(({ chapter }) => chapter);
  const occurrences = done.flatMap((each) => each.occurrences);
  const problems = [...clashProblems(index), ...unknownTerms(chapters, byId), ...unusedTerms(terms, occurrences)];
  const byTerm = Map.groupBy(occurrences, (occurrence) => occurrence.term);
  const entries: GlossaryEntry[] = terms
    .map((term) => ({ term, occurrences: byTerm.get(term.id) ?? [] }))
    .sort((a, b) => compare(a.term.term, b.term.term) || (a.term.id < b.term.id ? -1 : 1));
  return { value: { glossary: { entries, references: referencesTo(entries, compare) }, chapters: marked }, problems };
}

const textOf = (nodes: readonly ElementContent[]): string =>
  nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? textOf(node.children) : '')).join('');

function markChapter(chapter: Chapter, index: TermIndex, byId: ReadonlyMap<string, Term>): { chapter: Chapter; occurrences: Occurrence[] } {
  const occurrences: Occurrence[] = [];
  const counts = new Map<string, number>();
  const glossed = new Set<string>();

  const span = (term: Term, children: ElementContent[], unglossed: boolean): Element => {
    const n = (counts.get(term.id) ?? 0) + 1;
    counts.set(term.id, n);
    const anchor = `term--${term.id}--${chapter.slug}--${n}`;
    const first = !unglossed && !glossed.has(term.id);
    if (first) glossed.add(term.id);
    occurrences.push({ term: term.id, chapter: chapter.slug, anchor, first, words: textOf(children) });
    const gloss = first && term.gloss !== undefined ? { dataGloss: term.id } : {};
    return { type: 'element', tagName: 'span', properties: { className: ['term'], id: anchor, dataTerm: term.id, ...gloss }, children };
  };

  const markText = (value: string, unglossed: boolean): ElementContent[] => {
    const parts: ElementContent[] = [];
    let at = 0;
    for (const match of index.find(value)) {
      const own = byId.get(match.term.id);
      if (own === undefined) continue;
      if (match.start > at) parts.push({ type: 'text', value: value.slice(at, match.start) });
      parts.push(span(own, [{ type: 'text', value: value.slice(match.start, match.end) }], unglossed));
      at = match.end;
    }
    if (at === 0) return [{ type: 'text', value }];
    if (at < value.length) parts.push({ type: 'text', value: value.slice(at) });
    return parts;
  };

  const mark = <T extends Root['children'][number] | ElementContent>(node: T, above: boolean): (T | ElementContent)[] => {
    if (node.type === 'text') return markText(node.value, above);
    if (node.type !== 'element' || isClosed(node)) return [node];
    const term = classesOf(node).includes('term') ? byId.get(String(node.properties.dataTerm)) : undefined;
    const unglossed = above || classesOf(node).includes(UNGLOSSED_CLASS);
    if (term) return [span(term, node.children, unglossed)];
    return [{ ...node, children: node.children.flatMap((child) => mark(child, unglossed)) }];
  };

  // The body before the notes: a gloss belongs to the first use in the text, not in a note that a later page carries.
  const body: Root = { ...chapter.body, children: chapter.body.children.flatMap((node) => mark(node, false)) };
  const notes = chapter.notes.map((note) => ({ ...note, content: note.content.flatMap((node) => mark(node, true)) }));
  return { chapter: { ...chapter, body, notes }, occurrences };
}

const clashProblems = (index: TermIndex): Problem[] =>
  index.clashes.map(({ form, first, second }) =>
    problem(
      'term-duplicate',
      second.place,
      `Unexpected form \`${form}\` of \`${second.id}\`, expected a form of its own: \`${first.id}\` (line ${first.place.line ?? '?'}) has it already`,
      'Take the form out of one of the two, or set `recognise: explicit` there and mark it by hand.',
    ),
  );

function unknownTerms(chapters: readonly Chapter[], byId: Map<string, Term>): Problem[] {
  const marks = chapters.flatMap((chapter) => chapter.terms).filter((mark) => !byId.has(mark.id));
  return marks.map(({ id, place }) => {
    const hint = didYouMean(id, byId.keys(), 'Add it to glossary.yml, or mend the id.');
    return problem('term-unknown', place, `Unexpected term \`${id}\`, expected an id of the glossary`, hint);
  });
}

function unusedTerms(terms: readonly Term[], occurrences: readonly Occurrence[]): Problem[] {
  const used = new Set(occurrences.map((occurrence) => occurrence.term));
  // A place may serve the chronology only; what nobody has translated has no forms in this language.
  return terms
    .filter((term) => !used.has(term.id) && term.kind !== 'place' && term.lang === undefined)
    .map((term) =>
      problem(
        'term-unused',
        term.place,
        `Unexpected term \`${term.id}\`, expected at least one use in the chapters`,
        'Add the forms in which the chapters use it, mark a use by hand, or take it out.',
      ),
    );
}
