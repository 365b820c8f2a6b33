import { countProblems, visible } from '../../diagnostics/format-problem.ts';
import type { Problem } from '../../model/problem.ts';
import { screenStyles } from './screen-styles.ts';
import { asMarkup, loadScreens } from './screens.ts';

/** Letters of a line that are shown: a paragraph is one line in Markdown. */
const MOST_SHOWN = 400;
const RED = '#c8102e';

/** Problems as a page that somebody can be sent: by file, each with the line that it is about. @param lines of a file; undefined where it cannot be read */
export async function layOutProblems(problems: readonly Problem[], lines: (path: string) => readonly string[] | undefined): Promise<string> {
  const screens = await loadScreens();
  const { styles, stylesHash } = screenStyles(screens, 'problems', RED);
  const files = [...Map.groupBy(problems, ({ place }) => place.path)].map(([path, own]) => ({
    path: visible(path),
    problems: own.map((problem) => problemView(problem, lines(path))),
  }));
  const count = countProblems(problems);
  return screens.render('problems', { title: count[0]?.toUpperCase() + count.slice(1), files, styles: asMarkup(styles), stylesHash });
}

function problemView({ rule, severity, place: { line, column }, message, hint }: Problem, lines: readonly string[] | undefined) {
  const source = line === undefined ? undefined : lines?.[line - 1]?.trim();
  return {
    ...{ rule, severity, message: parts(message), hint: hint === undefined ? null : parts(hint) },
    place: line === undefined ? null : `line ${line}${column === undefined ? '' : `, column ${column}`}:`,
    source: source ? visible(source.length > MOST_SHOWN ? `${source.slice(0, MOST_SHOWN)}…` : source) : null,
  };
}

/** Words, and code between backticks. */
const parts = (text: string): { isCode: boolean; text: string }[] =>
  visible(text)
    .split(/`([^`]+)`/)
    .map((part, index) => ({ isCode: index % 2 === 1, text: part }))
    .filter((part) => part.text !== '');
