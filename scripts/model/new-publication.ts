/** The paper of the copier, and the page that is half of it. */
export const PAPERS = { a4: 'a5', letter: 'half-letter' } as const;
export type PaperName = keyof typeof PAPERS;
/** The edition that is printed on a paper. */
export const sheetsFor = (paper: PaperName) => `booklet-${paper}` as const;

/** The small publications of our own that one can begin with, each a folder of `templates/init/`. */
export const TEMPLATES = ['recipe-zine', 'strike-diary', 'tenants-handbook', 'reader'] as const;
export type TemplateName = (typeof TEMPLATES)[number];
