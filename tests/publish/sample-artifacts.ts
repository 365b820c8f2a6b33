import type { Unpublished } from '../../scripts/publish/publish.ts';

export const TOOL = { zine: '0.1.0', node: '24.0.0', chromium: '1.2.3.4' };

/** Two PDFs that say of which build they are: at the start, the end, and in their manifest by the number of pages. */
export function artifacts(build: string, locales = ['en', 'kk']): Unpublished[] {
  return locales.map((locale) => ({
    path: `${locale}/kettle-${locale}-a5.pdf`,
    bytes: Buffer.from(`%PDF ${build} ${'x'.repeat(200_000)} ${build}`),
    locale,
    edition: 'a5',
    pages: 8,
    sheets: 2,
    trimMm: [148, 210],
    bleedMm: 3,
    content: build,
  }));
}
