import type { Nodes } from 'mdast';
import type { Options } from 'remark-rehype';
import type { VFile } from 'vfile';
import type { Config } from '../config/schema.ts';
import { problem } from '../diagnostics/problem.ts';
import type { RuleId } from '../diagnostics/rules.ts';
import type { Chapter } from '../model/chapter.ts';
import type { Place } from '../model/problem.ts';
import { lineIndex } from './line-index.ts';
import type { ParseContext } from './parse-context.ts';

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
    text: {
      ...{ slug: of.slug, locale: of.locale, source, original: of.original, isDefinition: of.config === undefined, starts: new Set() },
      locate: of.place ? () => of.place ?? { path: '' } : lineIndex(file.path ?? '', source),
    },
    rules: {
      figureUnits: new Map(Object.entries(of.config?.figures ?? {}).map(([name, { unit }]) => [name, unit])),
      addresses: new Set((of.config?.addresses ?? []).map((address) => address.toLowerCase())),
    },
    found: { headings: [], events: [], terms: [], notes: [], figures: [], images: [], references: [], documents: [], differences: [], headerLines: {} },
    at: { voice: undefined, inEvent: false, inNote: of.config === undefined, depth: 1 },
    log: { problems: [], reported: new Set(), htmlTags: new Set() },
    anchors: { given: new Map(), written: new Set(ids) },
    calls: { numbers: new Map(), nested: new Set() },
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
export const placeOf = (context: ParseContext, node: Nodes): Place => context.text.locate(offsetOf(node));

/** The Markdown from which `node` was read. */
export const sourceOf = (context: ParseContext, node: Nodes): string => context.text.source.slice(offsetOf(node), node.position?.end.offset ?? 0);

/** Notes a problem at a node, at an offset of the source, or at a place. */
export function report(context: ParseContext, rule: RuleId, at: Nodes | number | Place, message: string, hint?: string): void {
  const place = typeof at === 'number' ? context.text.locate(at) : 'path' in at ? at : placeOf(context, at);
  context.log.reported.add(`${rule} ${place.line}`);
  context.log.problems.push(problem(rule, place, message, hint));
}

/** `stem`, then `stem--2`, `stem--3` … */
export function nextAnchor(context: ParseContext, stem: string): string {
  const n = (context.anchors.given.get(stem) ?? 0) + 1;
  context.anchors.given.set(stem, n);
  return n === 1 ? stem : `${stem}--${n}`;
}
