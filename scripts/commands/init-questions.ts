import { locale as localeForm } from '../config/forms.ts';
import { UsageError } from '../diagnostics/errors.ts';
import type { CiHost } from '../jobs/init/ci-workflow.ts';
import type { GivenFile } from '../jobs/init/given-file.ts';
import { guessLocaleOf } from '../jobs/init/guess-locale.ts';
import { titleOf } from '../jobs/init/slug-of.ts';
import { isKnownLanguage } from '../locale/writing-system.ts';
import { PAPERS, type PaperName, type TemplateName } from '../model/new-publication.ts';
import { THEMES } from '../model/theme.ts';
import { askQuestions, type Question } from './ask-questions.ts';
import type { Streams } from './streams.ts';

/** The flags. */
export interface InitArguments {
  title?: string;
  collective?: string;
  locale?: string[];
  paper?: PaperName;
  theme?: string;
  template?: TemplateName;
  date?: string;
  ci?: CiHost;
  build: boolean;
  json?: boolean;
}

/** What is known of a publication before it is begun; what is absent, its template says. */
export interface About {
  title?: string;
  collective?: string;
  locales: string[];
  paper?: PaperName;
  theme?: string;
}

const isPaper = (name: string): name is PaperName => name in PAPERS;
const listed = (names: readonly string[]): string => `expected ${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
const splitLocales = (words: string): string[] => [...new Set(words.split(/[\s,+]+/).filter((tag) => tag !== ''))];

/**
 * What the flags say; on a terminal, what they do not say is asked. Elsewhere nobody is asked.
 * @throws UsageError where a flag cannot be, all of them told at once, or where the input ended before all was answered
 */
export async function askAbout(dir: string, files: readonly GivenFile[], options: InitArguments, streams: Streams): Promise<About> {
  const { title, collective, locale, theme, paper, template, json } = options;
  refuseFlags(options);
  const isAsked = !json && streams.stdin?.isTTY === true && streams.stderr.isTTY === true;
  const usualLocale = template === undefined ? (guessLocaleOf(files) ?? 'en') : 'en';
  const flags: About = {
    ...(title === undefined ? {} : { title }),
    ...(collective === undefined ? {} : { collective }),
    locales: locale?.flatMap(splitLocales) ?? [usualLocale],
    ...(paper === undefined ? {} : { paper }),
    ...(theme === undefined ? {} : { theme }),
  };
  const usualTitle = titleOf(dir.replace(/[/\\]+$/, ''));
  if (!isAsked || streams.stdin === undefined) return template === undefined ? { title: usualTitle, ...flags } : flags;
  const asked: [keyof About, Question][] = [
    ['title', { words: 'Title', usual: usualTitle }],
    ['collective', { words: 'Who publishes it (printed in the booklet)', usual: '' }],
    [
      'locales',
      { words: 'Language, or languages with commas between them', usual: usualLocale, refuse: (answer) => refuseLocales(splitLocales(answer), template) },
    ],
    ['paper', { words: 'Paper of the copier: a4 or letter', usual: 'a4', refuse: (answer) => (isPaper(answer) ? undefined : listed(Object.keys(PAPERS))) }],
    ['theme', { words: `Theme: ${THEMES.join(', ')}`, usual: THEMES[0], refuse: (answer) => (isTheme(answer) ? undefined : listed(THEMES)) }],
  ];
  const open = asked.filter(([name]) => (name === 'locales' ? locale === undefined : flags[name] === undefined));
  const answers = await askQuestions(open.map(([, question]) => question), streams.stdin, streams); // biome-ignore format: one line
  if (answers === undefined) throw new UsageError('Unexpected end of the answers, expected all of them; nothing was written');
  const said = Object.fromEntries(open.map(([name], i) => [name, name === 'locales' ? splitLocales(answers[i] ?? '') : answers[i]]));
  return { ...flags, ...said };
}

const isTheme = (name: string): boolean => THEMES.some((theme) => theme === name);

function refuseLocales(tags: readonly string[], template: string | undefined): string | undefined {
  const unknown = tags.find((tag) => !localeForm.safeParse(tag).success || !isKnownLanguage(tag));
  if (unknown !== undefined || tags.length === 0) return 'expected BCP 47 tags of languages such as `en`, `ru` or `kk-Arab`';
  return template !== undefined && tags[0] !== 'en' ? `expected \`en\` first: the texts of \`${template}\` are in English` : undefined;
}

function refuseFlags({ title, collective, locale, date, template }: InitArguments): void {
  const wrong: string[] = [];
  for (const [name, value] of Object.entries({ title, collective }))
    if (value?.trim() === '') wrong.push(`Unexpected empty \`--${name}\`, expected a few words`);
  const locales = locale === undefined ? undefined : refuseLocales(locale.flatMap(splitLocales), template);
  if (locales !== undefined) wrong.push(`Unexpected \`--locale ${locale?.join(' --locale ')}\`, ${locales}`);
  if (date !== undefined && !(/^\d{4}-\d{2}-\d{2}$/.test(date) && !Number.isNaN(Date.parse(date))))
    wrong.push(`Unexpected \`--date ${date}\`, expected a date such as \`2026-05-02\``);
  if (wrong.length > 0) throw new UsageError(wrong.join('\nzine: '));
}
