import { styleText } from 'node:util';
import { visible } from '../diagnostics/format-problem.ts';
import { hasErrors } from '../diagnostics/problem.ts';
import { type ChangedBlock, changedBlocks } from '../jobs/changed-blocks.ts';
import type { Translation } from '../jobs/read-translations.ts';
import { translationStatus } from '../jobs/translation-verbs.ts';
import { directories } from './directories.ts';
import { writeAsIs } from './guard-stream.ts';
import { reportProblems } from './report-problems.ts';
import type { Streams } from './streams.ts';

/**
 * `zine diff ru/strike`: what has changed in the source since a translation was recorded, each change beside its translation.
 * @returns the exit code
 */
export async function diff(name: string | undefined, { in: dir, json }: { in?: string; json?: boolean }, streams: Streams): Promise<number> {
  const { stdout, stderr } = streams;
  const { translations, problems } = await translationStatus(directories(dir, undefined, streams).publication, name);
  const changed = translations.map((translation) => ({ translation, changes: changedBlocks(translation) }));
  if (json) {
    const chapters = changed.map(({ translation: { locale, slug, path }, changes }) => ({ locale, chapter: slug, path, changes }));
    stdout.write(`${JSON.stringify({ chapters, problems }, undefined, 2)}\n`);
  } else {
    reportProblems(problems, stderr);
    const shown = changed.filter(({ changes }) => changes.length > 0);
    for (const { translation, changes } of shown) writeAsIs(stdout, `${changes.map((change) => formatChange(change, translation, stdout)).join('\n')}\n`);
    const unrecorded = translations.filter(({ recorded, state }) => recorded === undefined && state !== 'missing' && state !== 'orphan');
    if (unrecorded.length > 0)
      stdout.write(`never recorded, so that nothing is known of a change: ${unrecorded.map(({ locale, slug }) => `${locale}/${slug}`).join(', ')}\n`);
    else if (shown.length === 0) stdout.write('nothing has changed since the translations were recorded\n');
  }
  return hasErrors(problems) ? 1 : 0;
}

const TITLES: Record<ChangedBlock['state'], string> = {
  stale: 'changed',
  missing: 'not translated',
  orphan: 'source is gone',
  unrecorded: 'not recorded',
};

/** The source with `[-what is gone-]` and `{+what is new+}`, and below it the translation. */
function formatChange({ state, kind, source, translation, runs }: ChangedBlock, { slug }: Translation, stream: NodeJS.WriteStream): string {
  const paint = (colour: 'red' | 'green' | 'bold', text: string): string => styleText(colour, text, { stream });
  const text = runs
    .map(({ kind: run, text: words }) => {
      const shown = visible(words);
      return run === 'removed' ? paint('red', `[-${shown}-]`) : run === 'added' ? paint('green', `{+${shown}+}`) : shown;
    })
    .join(' ');
  const head = paint('bold', visible(`${source?.place ?? translation?.place ?? slug}  ${kind}, ${TITLES[state]}`));
  const below = translation === undefined || source === undefined ? [] : [`  ${visible(translation.place)}`, `  ${visible(translation.text)}`];
  return [head, `  ${text}`, ...below, ''].join('\n');
}
