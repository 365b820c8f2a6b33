import Handlebars from 'handlebars';
import { problem } from '../diagnostics/problem.ts';
import { remember } from '../memo/remember.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { checkCalls, inlinePartials, type Program, unknownHelper, unknownPartial } from './check-calls.ts';
import { checkSize } from './check-size.ts';
import { syntaxProblem } from './explain-template.ts';
import { countSteps } from './helpers/count-steps.ts';
import { HELPER_NAMES, type Helpers } from './helpers/index.ts';
import { strictBlocks } from './helpers/strict-blocks.ts';
import type { TemplateSources } from './read-templates.ts';

/** Renders one of the documents; what a template asks for and does not get is a problem with the template's file and line. */
export type Render = (view: object, helpers: Helpers) => Checked<string>;

/** What Handlebars tells about an error; `file` is ours. */
interface TemplateFailure extends Error {
  lineNumber?: number;
  column?: number;
  file?: string;
}

/** The templates that are documents of their own; all others are partials. */
const DOCUMENTS = ['publication', 'how-to'] as const;
type Documents = Record<(typeof DOCUMENTS)[number], Render>;

const HINT = 'Compare it with the template of the same name that comes with zine.';

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(HELPER_NAMES.map((name) => [name, true])),
  // Indenting the lines of a partial would indent the lines of verse and code in it.
  preventIndent: true,
};

/** Compiles the documents and all partials in an environment of their own; the same sources once. */
export const compileTemplates = remember(compileAll, { by: (sources) => [...sources].flatMap(([name, { path, text }]) => [name, path, text]), most: 4 });

function compileAll(sources: TemplateSources): Checked<Documents> {
  const handlebars = Handlebars.create();
  const steps = countSteps();
  handlebars.registerHelper(strictBlocks(handlebars, steps.count));
  const { value: programs, problems } = parseAll(sources);
  const partials = new Set([...sources.keys()].filter((name) => name.startsWith('partials/')).map(partialName));
  const callable = partials.union(inlinePartials(programs.values()));
  const documents = new Map<string, Handlebars.TemplateDelegate>();
  for (const [name, program] of programs) {
    problems.push(...checkCalls(program, pathOf(name, sources), callable));
    const template = located(pathOf(name, sources), handlebars.compile(program, OPTIONS), steps.count);
    if (name.startsWith('partials/')) handlebars.registerPartial(partialName(name), template);
    else documents.set(name, template);
  }
  const renderer =
    (file: string): Render =>
    (view, helpers) => {
      steps.begin();
      try {
        return { value: documents.get(file)?.(view, { helpers }) ?? '', problems: [] };
      } catch (error) {
        return { value: '', problems: [failure(error, pathOf(file, sources))] };
      }
    };
  const [publication, howTo] = DOCUMENTS.map((name) => renderer(`${name}.hbs`)) as [Render, Render];
  return { value: { publication, 'how-to': howTo }, problems };
}

const pathOf = (name: string, sources: TemplateSources): string => sources.get(name)?.path ?? `templates/${name}`;
const partialName = (name: string): string => name.replace(/^partials\/|\.hbs$/g, '');

function parseAll(sources: TemplateSources): Checked<Map<string, Program>> {
  const value = new Map<string, Program>();
  const problems: Problem[] = [];
  for (const [name, { path, text }] of sources) {
    if (!name.endsWith('.hbs')) continue;
    const excess = checkSize(text, path);
    if (excess !== undefined) {
      problems.push(excess);
      continue;
    }
    try {
      value.set(name, Handlebars.parse(text));
    } catch (error) {
      if (!(error instanceof Error)) throw error;
      problems.push(error.message.startsWith('Invalid path') ? failure(error, path) : syntaxProblem(text, path, error));
    }
  }
  return { value, problems };
}

/** Handlebars knows the line of an error but not its file: the innermost template that an error passes through is the one. */
function located(file: string, template: Handlebars.TemplateDelegate, count: () => void): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      count();
      return template(context, options);
    } catch (error) {
      if (error instanceof Error) (error as TemplateFailure).file ??= file;
      throw error;
    }
  };
}

function failure(thrown: unknown, fallback: string): Problem {
  const error: TemplateFailure = thrown instanceof Error ? thrown : new Error(String(thrown));
  const { lineNumber: line, column } = error;
  const place = {
    path: error.file ?? fallback,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column: column + 1 }),
  };
  return problem('template-error', place, ...explained(error.message.replace(/ - \d+:\d+$/, '')));
}

/** What Handlebars says of a template that it can read and not print, in our words: message and hint. */
export function explained(message: string): [message: string, hint: string] {
  const named = (pattern: RegExp): string | undefined => pattern.exec(message)?.[1];
  const missing = named(/^"(.+)" not defined in /);
  if (missing !== undefined) return [`Unexpected \`${missing}\`, expected a name that this template is given`, HINT];
  const partial = named(/^The partial (.+) could not be found$/);
  if (partial !== undefined) return unknownPartial(partial, []);
  const helper = named(/used the unknown helper (.+)$/);
  if (helper !== undefined) return unknownHelper(helper);
  const path = named(/^Invalid path: (.+)$/);
  if (path !== undefined) return [`Unexpected path \`${path}\`, expected \`..\` and \`this\` at its start only`, HINT];
  return [message.startsWith('Unexpected') ? message : `Unexpected failure, expected a template that can be printed: ${message}`, HINT];
}
