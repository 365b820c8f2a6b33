import type { ElementContent } from 'hast';
import { VFile } from 'vfile';
import { glossarySchema, type TermInput, translatedGlossarySchema } from '../config/text-schemas.ts';
import { type PlaceOf, validateYamlWithPlaces } from '../config/validate-yaml.ts';
import { didYouMean } from '../diagnostics/nearest.ts';
import { byPlace } from '../diagnostics/problem.ts';
import type { Term } from '../model/glossary.ts';
import type { Checked, Place } from '../model/problem.ts';
import { openContext, report } from './chapter-context.ts';
import { wordsOf } from './element.ts';
import { finishTree } from './finish-tree.ts';
import type { GlossaryOriginal } from './glossary-original.ts';
import { inheritTerm } from './inherit-term.ts';
import { checkLimits, checkSize } from './limits/check-limits.ts';
import { convertTree, readMarkdown } from './markdown-processor.ts';
import type { ParseContext, ParsedText } from './parse-context.ts';
import { strings } from './parse-header.ts';
import { checkSource } from './text/check-source.ts';
import { checkText } from './text/check-text.ts';

/**
 * Reads a locale's glossary. A definition is one paragraph of Markdown; mistakes in it are reported at the definition's line. A translation takes from its
 * `original` all that is no words.
 */
export function parseGlossary(file: VFile, of: { locale: string; original?: GlossaryOriginal | undefined }): Checked<Term[]> {
  const path = file.path ?? '';
  const source = String(file).replace(/^\uFEFF/u, '');
  const context = openContext(new VFile({ path }), source, { slug: 'glossary', locale: of.locale });
  checkSource(context);
  if (checkSize(context)) return { value: [], problems: context.log.problems.toSorted(byPlace) };
  const { value, problems, placeOf } = readTerms(context, source, path, of.original);
  context.log.problems.push(...problems);
  if (value === undefined) return { value: standIns(context.text), problems: context.log.problems.toSorted(byPlace) };
  for (const { text, keys } of strings(value)) checkText(context, text, source, placeOf(keys));
  const owners = new Map<string, Place>();
  const terms = value.map((input, i): Term => {
    const place = placeOf([i]);
    const owner = owners.get(input.id);
    if (owner) {
      const message = `Unexpected second term \`${input.id}\`, expected an id of its own: line ${owner.line} has it already`;
      report(context, 'term-duplicate', placeOf([i, 'id']), message, 'Give one of the two another id, or merge them.');
    } else owners.set(input.id, place);
    return toTerm(input, parseDefinition(context, input, placeOf([i, 'definition'])), place);
  });
  // What a translation refers to was looked at in its source.
  if (of.original === undefined) reportUnknown(context, value, placeOf);
  return { value: terms, problems: context.log.problems.toSorted(byPlace) };
}

const ID = /^[ \t-]*id:[ \t]*["']?([a-z0-9]+(?:-[a-z0-9]+)*)/gmu;

/**
 * The terms of a glossary that cannot be read, as far as their ids can be told: nothing that the chapters say of them is called unknown or
 * unused on top.
 */
function standIns({ source, locate }: ParsedText): Term[] {
  return Array.from(source.matchAll(ID), ({ 1: id = '', index }): Term => {
    const empty = { forms: [], variants: [], names: {}, definition: [], definitionText: '', see: [] };
    return { id, term: id, kind: 'place', recognise: 'explicit', place: locate(index), ...empty };
  });
}

/** The entries with what they take from the entries that they translate. */
function readTerms(
  context: ParseContext,
  source: string,
  path: string,
  original: GlossaryOriginal | undefined,
): Checked<TermInput[] | undefined> & { placeOf: PlaceOf } {
  if (original === undefined) return validateYamlWithPlaces(glossarySchema, source, { path });
  const { value, problems, placeOf } = validateYamlWithPlaces(translatedGlossarySchema, source, { path });
  const terms = value?.flatMap((input, i) => inheritTerm(context, input, original, (field) => placeOf([i, field])) ?? []);
  return { value: terms?.length === value?.length ? terms : undefined, problems, placeOf };
}

function reportUnknown(context: ParseContext, terms: readonly TermInput[], placeOf: PlaceOf): void {
  const ids = new Set(terms.map(({ id }) => id));
  for (const [i, { see }] of terms.entries()) {
    for (const [j, id] of see.entries()) {
      if (ids.has(id)) continue;
      const hint = didYouMean(id, ids, 'Add it to the glossary, or mend the id.');
      report(context, 'term-unknown', placeOf([i, 'see', j]), `Unexpected term \`${id}\` in \`see\`, expected an id of the glossary`, hint);
    }
  }
}

function toTerm({ gloss, ...input }: TermInput, definition: ElementContent[], place: Place): Term {
  return { ...input, ...(gloss === undefined ? {} : { gloss }), definition, definitionText: wordsOf(definition), place };
}

function parseDefinition(glossary: ParseContext, input: TermInput, place: Place): ElementContent[] {
  const source = input.definition.trim();
  const file = new VFile({ value: source });
  const context = openContext(file, source, { slug: 'glossary', locale: glossary.text.locale, place });
  const content = checkLimits(context) ? [] : convertDefinition(context, file, input.id);
  glossary.log.problems.push(...context.log.problems);
  return content;
}

function convertDefinition(context: ParseContext, file: VFile, id: string): ElementContent[] {
  const tree = readMarkdown(file);
  const [first, ...rest] = tree.children;
  const root = { children: convertTree(tree, file).children };
  finishTree(context, root);
  const marks = [context.found.events, context.found.terms, context.found.notes, context.found.references];
  if (rest.length > 0 || first?.type !== 'paragraph' || marks.some((found) => found.length > 0)) {
    const hint = 'Write one to three sentences; emphasis and links to `http:` or `https:` are allowed.';
    report(context, 'config-value', 0, `Unexpected block or mark in the definition of \`${id}\`, expected one paragraph`, hint);
  }
  const [paragraph] = root.children;
  return paragraph?.type === 'element' ? paragraph.children : [];
}
