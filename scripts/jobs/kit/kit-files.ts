import { formsOf } from '../../compile/term-index.ts';
import type { Config } from '../../config/schema.ts';
import type { Locale } from '../../locale/locale.ts';
import type { Term } from '../../model/glossary.ts';
import type { ChangedBlock } from '../changed-blocks.ts';
import type { Translation } from '../read-translations.ts';

/** Names in a kit: plain ones, which every program and mail server keeps. */
export const KIT_NAMES = { readMe: 'READ-ME.txt', glossary: 'glossary.tsv', changes: 'changes.txt', preview: 'preview.pdf' } as const;
export const kitText = ({ locale, slug }: Pick<Translation, 'locale' | 'slug'>): string => `${slug}.${locale}.md`;
export const kitSource = ({ from = '', slug }: Pick<Translation, 'from' | 'slug'>): string => `${slug}.${from}.md`;

/** What the translator reads first: in the language that is translated into, as far as its catalog has it, and in English. */
export function kitReadMe(translation: Translation, title: string, locales: readonly Locale[], has: { changes: boolean }): string {
  const values = { title, file: kitText(translation), source: kitSource(translation), glossary: KIT_NAMES.glossary, changes: KIT_NAMES.changes };
  const pages = locales.map(({ t }) =>
    [t('kit-title', values), '', t('kit-how', values), t('kit-beside', values), ...(has.changes ? [t('kit-changes', values)] : []), t('kit-back', values)].join(
      '\n',
    ),
  );
  return `${[...new Set(pages)].join('\n\n– – –\n\n')}\n`;
}

/** The terms of a text with what they are called in the other language: a line each, for any spreadsheet. */
export function kitGlossary(text: string, from: readonly Term[], to: readonly Term[]): string {
  const words = text.toLowerCase();
  const rows = from
    .filter((term) => formsOf(term).some((form) => words.includes(form.replace(/\*/g, '').toLowerCase())))
    .map((term) => {
      // What is not translated is told in the language that stands in.
      const own = to.find(({ id, lang }) => id === term.id && lang === undefined);
      return [term.term, own?.term ?? '', own?.forms.join(', ') ?? '', term.gloss ?? '', own?.gloss ?? '', term.definitionText];
    });
  return [['term', 'translation', 'forms', 'gloss', 'gloss translated', 'definition'], ...rows].map((row) => `${row.map(cell).join('\t')}\n`).join('');
}

/** A cell that begins with a sign of arithmetic would be run by a spreadsheet; one that begins with a quotation mark goes on over the cells behind it. */
const cell = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?=["=+@-])/u, "'");

/** What has changed since the translation was recorded: `[-gone-]` and `[+new+]`, and the translation as it stands. */
export function kitChanges(changes: readonly ChangedBlock[]): string {
  const SIGNS = { removed: ['[-', '-]'], added: ['[+', '+]'], same: ['', ''] } as const;
  return changes
    .map(({ runs, translation }) => {
      const words = runs.map(({ kind, text }) => `${SIGNS[kind][0]}${text}${SIGNS[kind][1]}`).join(' ');
      return `${words}\n${translation === undefined ? '' : `\n    ${translation.text}\n`}`;
    })
    .join('\n* * *\n\n');
}

export const publicationTitle = (config: Config, locale: string): string => {
  const { title } = config;
  return typeof title === 'string' ? title : (title[locale] ?? Object.values(title)[0] ?? config.id);
};
