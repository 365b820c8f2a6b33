import type { ElementContent } from 'hast';
import { VFile } from 'vfile';
import { glossarySchema, type TermInput } from '../config/schema.ts';
import { validateYamlWithPlaces } from '../config/validate-yaml.ts';
import { byPlace, problem } from '../diagnostics/problem.ts';
import type { Term } from '../model/glossary.ts';
import type { Checked, Place, Problem } from '../model/problem.ts';
import { openContext, report } from './chapter-context.ts';
import { wordsOf } from './element.ts';
import { finishTree } from './finish-tree.ts';
import { checkLimits } from './limits/check-limits.ts';
import { convertTree, readMarkdown } from './markdown-processor.ts';
import { strings } from './parse-header.ts';
import { checkText } from './text/check-text.ts';

/** Reads a locale's glossary. A definition is one paragraph of Markdown; mistakes in it are reported at the definition's line. */
export function parseGlossary(file: VFile, of: { locale: string }): Checked<Term[]> {
  const path = file.path ?? '';
  const source = String(file).replace(/^\uFEFF/u, '');
  const context = openContext(new VFile({ path }), source, { slug: 'glossary', locale: of.locale });
  checkText(context, source, 0, true);
  if (checkLimits(context)) return { value: [], problems: context.problems.toSorted(byPlace) };
  const { value, problems, placeOf } = validateYamlWithPlaces(glossarySchema, source, { path });
  const found: Problem[] = [...context.problems, ...problems];
  const lines = new Set(context.problems.map(({ rule, place }) => `${rule} ${place.line}`));
  const owners = new Map<string, Place>();
  const terms = (value ?? []).map((input, i): Term => {
    const place = placeOf([i]);
    const first = owners.get(input.id);
    if (first) {
      const hint = 'Give one of the two another id, or merge them.';
      found.push(problem('term-duplicate', placeOf([i, 'id']), `Unexpected second term \`${input.id}\`, expected an id of its own: line ${first.line} has it already`, hint));
    } else owners.set(input.id, place);
    const at = placeOf([i, 'definition']);
    const definition = parseDefinition(input, of.locale, at);
    // What was found in the source of these lines was reported there.
    found.push(...definition.problems.filter(({ rule }) => !lines.has(`${rule} ${at.line}`)));
    return toTerm(input, definition.value, place);
  });
  return { value: terms, problems: found.toSorted(byPlace) };
}

function toTerm({ gloss, ...input }: TermInput, definition: ElementContent[], place: Place): Term {
  return { ...input, ...(gloss === undefined ? {} : { gloss }), definition, definitionText: wordsOf(definition), place };
}

function parseDefinition(input: TermInput, locale: string, place: Place): Checked<ElementContent[]> {
  const source = input.definition.trim();
  const file = new VFile({ value: source });
  const context = openContext(file, source, { slug: 'glossary', locale, locate: () => place });
  for (const text of strings({ ...input, definition: '' })) checkText(context, text, 0);
  if (checkLimits(context)) return { value: [], problems: context.problems };
  const tree = readMarkdown(file);
  const [only, ...rest] = tree.children;
  const root = { children: convertTree(tree, file).children };
  finishTree(context, root);
  const marks = ['events', 'terms', 'notes', 'references'] as const;
  if (rest.length > 0 || only?.type !== 'paragraph' || marks.some((kind) => context[kind].length > 0)) {
    const hint = 'Write one to three sentences; emphasis and links to `http:` or `https:` are allowed.';
    report(context, 'config-value', 0, `Unexpected block or mark in the definition of \`${input.id}\`, expected one paragraph`, hint);
  }
  const [paragraph] = root.children;
  return { value: paragraph?.type === 'element' ? paragraph.children : [], problems: context.problems };
}
