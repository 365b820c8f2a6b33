import Handlebars from 'handlebars';
import { problem } from '../diagnostics/problem.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { HELPER_NAMES, type Helpers } from './helpers/index.ts';
import { strictBlocks } from './helpers/strict-blocks.ts';

/** Renders publication.hbs; what a template asks for and does not get is a problem with the template's file and line. */
export type Render = (view: object, helpers: Helpers) => Checked<string>;

/** What Handlebars tells about an error; `file` is ours. */
interface TemplateFailure extends Error {
  lineNumber?: number;
  column?: number;
  file?: string;
}

const OPTIONS: CompileOptions = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(HELPER_NAMES.map((name) => [name, true])),
  // Indenting the lines of a partial would indent the lines of verse and code in it.
  preventIndent: true,
};

/** Compiles `publication.hbs` and all partials in an environment of their own. */
export function compileTemplates(sources: ReadonlyMap<string, string>): Checked<Render> {
  const problems: Problem[] = [];
  const handlebars = Handlebars.create();
  handlebars.registerHelper(strictBlocks(handlebars));
  let publication: Handlebars.TemplateDelegate = () => '';
  for (const [name, source] of sources) {
    if (!name.endsWith('.hbs')) continue;
    try {
      const template = located(name, handlebars.compile(handlebars.parse(source), OPTIONS));
      if (name === 'publication.hbs') publication = template;
      else handlebars.registerPartial(name.replace(/^partials\/|\.hbs$/g, ''), template);
    } catch (error) {
      problems.push(failure(error, name));
    }
  }
  const render: Render = (view, helpers) => {
    try {
      return { value: publication(view, { helpers }), problems: [] };
    } catch (error) {
      return { value: '', problems: [failure(error, 'publication.hbs')] };
    }
  };
  return { value: render, problems };
}

/** Handlebars knows the line of an error but not its file: the innermost template that an error passes through is the one. */
function located(file: string, template: Handlebars.TemplateDelegate): Handlebars.TemplateDelegate {
  return (context, options) => {
    try {
      return template(context, options);
    } catch (error) {
      if (error instanceof Error) (error as TemplateFailure).file ??= file;
      throw error;
    }
  };
}

function failure(thrown: unknown, fallback: string): Problem {
  const error: TemplateFailure = thrown instanceof Error ? thrown : new Error(String(thrown));
  // The parser tells its line in words only.
  const line = error.lineNumber ?? (Number(/^Parse error on line (\d+)/.exec(error.message)?.[1]) || undefined);
  const { column } = error;
  const place = {
    path: `templates/${error.file ?? fallback}`,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column: column + 1 }),
  };
  return problem('template-error', place, message(error), 'Compare it with the template of the same name that comes with zine.');
}

/** `"titel" not defined in [object Object] - 3:5` and parser's drawings, in our grammar. */
function message(error: Error): string {
  const missing = /^"(.+)" not defined in /.exec(error.message)?.[1];
  if (missing !== undefined) return `Unexpected \`${missing}\`, expected a name that this template is given`;
  const expected = /Expecting (.+), got '(.+)'/.exec(error.message);
  if (expected) return `Unexpected \`${expected[2]}\`, expected ${expected[1]?.replaceAll("'", '`')}`;
  return error.message.replace(/ - \d+:\d+$/, '');
}
