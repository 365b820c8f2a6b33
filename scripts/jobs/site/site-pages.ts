/** A page of the site. */
export interface SitePage {
  /** Its file in the repository. */
  source: string;
  /** Its name on the site, without `.html`. */
  name: string;
  /** As it stands in the list of pages, where its own title says too little. */
  title?: string;
  /** The language it is in, where that is not English. */
  lang?: string;
}

/** Pages that are read one after the other. */
export interface PageGroup {
  title: string;
  pages: readonly SitePage[];
}

const doc = (name: string, more: Partial<SitePage> = {}): SitePage => ({ source: `docs/${name}.md`, name, ...more });
const theme = (name: string): SitePage => ({ source: `templates/themes/${name}/README.md`, name: `theme-${name}`, title: `The theme ${name}` });

/** All pages, in the order in which somebody who begins needs them. */
export const GROUPS: readonly PageGroup[] = [
  {
    title: 'Begin',
    pages: [{ source: 'README.md', name: 'index', title: 'What zine is' }, doc('tutorial'), doc('recipes'), doc('trouble'), doc('install')],
  },
  { title: 'Write', pages: [doc('chapters'), doc('import'), doc('dev'), doc('rules')] },
  { title: 'Design', pages: [doc('designing'), theme('pamphlet'), theme('broadside'), theme('quarterly'), doc('configuration')] },
  { title: 'Translate', pages: [doc('translating'), doc('translating.ru', { lang: 'ru' }), doc('translating.kk', { lang: 'kk' })] },
  { title: 'Hand round', pages: [doc('printing'), doc('screens'), doc('access'), doc('trust')] },
  {
    title: 'Work on it',
    pages: [{ source: 'CONTRIBUTING.md', name: 'contributing' }, doc('architecture'), doc('machines'), doc('packages')],
  },
];
