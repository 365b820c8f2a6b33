import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { didYouMean } from '../diagnostics/nearest.ts';
import { problem } from '../diagnostics/problem.ts';
import { forget, type Keep } from '../memo/keep.ts';
import type { Chapter, EventMark, Reference } from '../model/chapter.ts';
import type { Chronology, ChronologyEntry } from '../model/chronology.ts';
import type { Glossary } from '../model/glossary.ts';
import type { Checked, Problem } from '../model/problem.ts';
import type { MergedChapter, Publication } from '../model/publication.ts';
import { glossOnce } from './gloss-once.ts';

/** What exists to be referred to: the anchor of everything, by `kind:id`. */
type Targets = Map<string, string>;

/**
 * Merges the chapters under what was compiled from them: numbers the accounts and resolves every reference to the anchor it means.
 * `printed` says which of the compiled parts the publication prints, since only those can be referred to, which chapters a translation leaves out (links to
 * them stay words), and whether a term is explained once, or in each chapter.
 */
export function mergePublication(
  locale: string,
  chapters: readonly Chapter[],
  compiled: { chronology: Chronology; glossary: Glossary },
  printed: { chronology: boolean; glossary: boolean; omitted?: ReadonlySet<string>; glosses?: 'once' | 'each-chapter' },
  keep: Keep = forget,
): Checked<Publication> {
  const chronology: Chronology = printed.chronology ? compiled.chronology : { entries: [] };
  const glossary: Glossary = printed.glossary ? compiled.glossary : { entries: [], references: [] };
  const { targets, problems } = collectTargets(chapters, chronology, glossary);
  for (const reference of chapters.flatMap((chapter) => chapter.references)) {
    if (targets.has(`${reference.kind}:${reference.id}`) || isLinkTo(reference, printed.omitted)) continue;
    problems.push(dead(reference, targets));
  }
  // What is referred to: as long as it is the same, so is what becomes of a text.
  const known = [...targets].join('\n');
  const mark = markResolver(targets, (each, make) => keep(`telling ${each.anchor}`, [each, known], make));
  let accounts = 0;
  const inPrint = inOrder(chapters);
  const merged = (printed.glosses === 'once' ? glossOnce(inPrint, keep) : inPrint).map((chapter): MergedChapter => {
    const number = chapter.header.kind === 'account' ? { number: ++accounts } : {};
    return keep(`merged ${chapter.slug}`, [chapter, known, number.number], () => {
      const notes = chapter.notes.map((note) => ({ ...note, content: resolveContent(note.content, targets) }));
      const events = chapter.events.map(mark);
      return { ...chapter, ...number, anchor: `chapter--${chapter.slug}`, body: resolve(chapter.body, targets), notes, events };
    });
  });
  const entries = chronology.entries.map((entry) => resolveEntry(entry, mark));
  return { value: { locale, chapters: merged, chronology: { entries }, glossary, terms: compiled.glossary.entries.map(({ term }) => term) }, problems };
}

/** Introductions, accounts, appendices; within each kind as publication.yml lists them. */
function inOrder(chapters: readonly Chapter[]): Chapter[] {
  const rank = { introduction: 0, account: 1, appendix: 2 } as const;
  return chapters.toSorted((a, b) => rank[a.header.kind] - rank[b.header.kind]);
}

function collectTargets(chapters: readonly Chapter[], chronology: Chronology, glossary: Glossary): { targets: Targets; problems: Problem[] } {
  const targets: Targets = new Map();
  const problems: Problem[] = [];
  for (const chapter of chapters) {
    targets.set(`chapter:${chapter.slug}`, `chapter--${chapter.slug}`);
    for (const heading of chapter.headings) targets.set(`heading:${chapter.slug}#${heading.anchor.replace(`${chapter.slug}--`, '')}`, heading.anchor);
    for (const figure of chapter.figures) {
      if (targets.has(`figure:${figure.id}`))
        problems.push(
          problem(
            'id-duplicate',
            figure.place,
            `Unexpected second figure \`${figure.id}\`, expected an id that no other chapter uses`,
            'Give one of the two another id.',
          ),
        );
      targets.set(`figure:${figure.id}`, figure.anchor);
    }
  }
  for (const entry of chronology.entries) targets.set(`event:${entry.id}`, `entry--${entry.id}`);
  for (const entry of glossary.entries) targets.set(`term:${entry.term.id}`, `gloss--${entry.term.id}`);
  return { targets, problems };
}

const isLinkTo = ({ kind, id, isPage }: Reference, chapters: ReadonlySet<string> = new Set()): boolean =>
  !isPage && (kind === 'chapter' || kind === 'heading') && chapters.has(id.split('#', 1)[0] ?? '');

function dead(reference: Reference, targets: Targets): Problem {
  const ids = [...targets.keys()].filter((key) => key.startsWith(`${reference.kind}:`)).map((key) => key.slice(reference.kind.length + 1));
  return problem(
    'link-dead',
    reference.place,
    `Unexpected reference to ${reference.kind} \`${reference.id}\`, expected one that exists`,
    didYouMean(reference.id, ids, `This publication has no such ${reference.kind}; mend the reference or take it out.`),
  );
}

/** A copy of the tree in which every `data-ref-*` has become the anchor it means. */
function resolve(tree: Root, targets: Targets): Root {
  const copy = structuredClone(tree);
  visit(copy, 'element', (element: Element) => {
    const { dataRefKind, dataRefId, ...rest } = element.properties;
    if (dataRefKind === undefined) return;
    const anchor = targets.get(`${String(dataRefKind)}:${String(dataRefId)}`);
    if (anchor === undefined) return;
    const isPageRef = Array.isArray(rest.className) && rest.className.includes('page-ref');
    element.properties = { ...rest, href: `#${anchor}`, ...(isPageRef ? { dataPageOf: anchor } : {}) };
  });
  return copy;
}

const resolveContent = (content: ElementContent[], targets: Targets): ElementContent[] =>
  resolve({ type: 'root', children: content }, targets).children as ElementContent[];

/** Resolves the words of tellings, which the chronology prints. One telling stands in several lists and stays one value. */
function markResolver(targets: Targets, keep: (mark: EventMark, make: () => EventMark) => EventMark): (mark: EventMark) => EventMark {
  const resolved = new Map<EventMark, EventMark>();
  return (mark) => {
    const make = (): EventMark => {
      const entry = mark.entry && { entry: { ...mark.entry, content: resolveContent(mark.entry.content, targets) } };
      return { ...mark, content: resolveContent(mark.content, targets), ...entry };
    };
    const known = resolved.get(mark) ?? keep(mark, make);
    resolved.set(mark, known);
    return known;
  };
}

function resolveEntry(entry: ChronologyEntry, mark: (mark: EventMark) => EventMark): ChronologyEntry {
  const differences = entry.differences.map((difference) => ({ ...difference, positions: difference.positions.map(mark) }));
  return { ...entry, lead: mark(entry.lead), tellings: entry.tellings.map(mark), differences };
}
