import type { FootnoteDefinition, Nodes } from 'mdast';
import type { Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import type { Config } from '../config/schema.ts';
import { problem } from '../diagnostics/problem.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Place, Problem } from '../model/problem.ts';
import { type Locate, lineIndex } from './line-index.ts';

/** What the conversion of one chapter (or one definition) collects on its way through the tree, and where it stands at the moment. */
export interface ParseContext extends Pick<Chapter, 'headings' | 'events' | 'terms' | 'notes' | 'figures' | 'images' | 'references'> {
  /** Lines of the header's fields. */
  readonly headerLines: Record<string, number>;
  /** Codes of the documents set into the chapter. */
  readonly documents: Readonly<Record<string, string>>[];
  readonly differences: NonNullable<Chapter['differences']>;
  /** The chapter that this one translates. */
  readonly original: Chapter | undefined;
  readonly slug: string;
  readonly locale: string;
  readonly figureUnits: ReadonlyMap<string, string | undefined>;
  /** E-mail addresses that are meant to be printed, in lower case. */
  readonly addresses: ReadonlySet<string>;
  readonly source: string;
  readonly locate: Locate;
  readonly problems: Problem[];
  /** Rule and line of every problem, so that a fence that was found wrong in the source is not reported again from the tree. */
  readonly reported: Set<string>;
  /** How often an anchor's stem was given out, so that the next one is different. */
  readonly given: Map<string, number>;
  /** Ids written by hand after headings; slugs made from words keep clear of them. */
  readonly headingIds: ReadonlySet<string>;
  /** Offsets of blocks before which there is no text: behind the header or a heading. */
  readonly starts: Set<number>;
  /** Numbers of the footnotes that were called. */
  readonly noteNumbers: Map<FootnoteDefinition, number>;
  /** Footnotes that were called inside another. */
  readonly nestedNotes: Set<FootnoteDefinition>;
  /** Elements of raw HTML that were reported. */
  readonly htmlTags: Set<string>;
  /** A definition of the glossary: has no chapter around it to refer to. */
  readonly isDefinition: boolean;
  /** Author of the embedded document around the current node. */
  voice: string | undefined;
  inEvent: boolean;
  /** In a note or a definition, where no further note can hang. */
  inNote: boolean;
  /** Level of the heading before the current node. */
  depth: number;
}

export type Handler = NonNullable<NonNullable<Options['handlers']>[keyof NonNullable<Options['handlers']>]>;
export type State = Parameters<Handler>[0];

const contexts = new WeakMap<VFile, ParseContext>();

/**
 * Starts a context and ties it to `file`, from which handlers get it back. In a text that is not a file of its own, everything
 * stands at one `place`.
 */
export function openContext(
  file: VFile,
  source: string,
  of: { slug: string; locale: string; config?: Config; place?: Place; original?: Chapter | undefined },
): ParseContext {
  const ids = Array.from(source.matchAll(/^#{2,6}[ \t].*\{#([^{}\s]+)\}[ \t]*#*[ \t]*$/gmu), (match) => match[1] ?? '');
  const context: ParseContext = {
    slug: of.slug,
    locale: of.locale,
    figureUnits: new Map(Object.entries(of.config?.figures ?? {}).map(([name, { unit }]) => [name, unit])),
    addresses: new Set((of.config?.addresses ?? []).map((address) => address.toLowerCase())),
    headerLines: {},
    documents: [],
    differences: [],
    original: of.original,
    source,
    locate: of.place ? () => of.place ?? { path: '' } : lineIndex(file.path ?? '', source),
    problems: [],
    reported: new Set(),
    given: new Map(),
    headingIds: new Set(ids),
    starts: new Set(),
    noteNumbers: new Map(),
    nestedNotes: new Set(),
    htmlTags: new Set(),
    isDefinition: of.config === undefined,
    ...{ headings: [], events: [], terms: [], notes: [], figures: [], images: [], references: [] },
    ...{ voice: undefined, inEvent: false, inNote: of.config === undefined, depth: 1 },
  };
  contexts.set(file, context);
  return context;
}

/** The context of the conversion that `state` belongs to. */
export function contextOf(state: State): ParseContext {
  const context = state.options.file && contexts.get(state.options.file as VFile);
  if (!context) throw new Error('Unexpected conversion without a context, expected `openContext` before it');
  return context;
}

export const offsetOf = (node: Nodes): number => node.position?.start.offset ?? 0;
export const placeOf = (context: ParseContext, node: Nodes): Place => context.locate(offsetOf(node));

/** The Markdown from which `node` was read. */
export const sourceOf = (context: ParseContext, node: Nodes): string => context.source.slice(offsetOf(node), node.position?.end.offset ?? 0);

/** Notes a problem at a node, at an offset of the source, or at a place. */
export function report(context: ParseContext, rule: RuleId, at: Nodes | number | Place, message: string, hint?: string): void {
  const place = typeof at === 'number' ? context.locate(at) : 'path' in at ? at : placeOf(context, at);
  context.reported.add(`${rule} ${place.line}`);
  context.problems.push(problem(rule, place, message, hint));
}

/** `stem`, then `stem--2`, `stem--3` … */
export function nextAnchor(context: ParseContext, stem: string): string {
  const n = (context.given.get(stem) ?? 0) + 1;
  context.given.set(stem, n);
  return n === 1 ? stem : `${stem}--${n}`;
}
