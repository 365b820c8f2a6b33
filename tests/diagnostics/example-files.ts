import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { ExampleFile } from '../../scripts/diagnostics/rule-example.ts';
import { zip } from '../jobs/init/sources.ts';
import { tinyBytes } from '../press/preflight/tiny-pdf.ts';

const CONFIG = 'chapters/publication.yml';
const FONT = new URL('../../node_modules/@expo-google-fonts/oswald/400Regular/Oswald_400Regular.ttf', import.meta.url);

/** The publication around an example: what it does not show, and what cannot be shown. */
export async function filesOf(shown: readonly ExampleFile[]): Promise<Record<string, string | Uint8Array>> {
  const files: Record<string, string | Uint8Array> = {};
  for (const { path, text, more } of shown) files[path] = await contentOf(path, text, more);
  if (!Object.keys(files).some((path) => /^chapters\/en\/(?!glossary)[^/]*\.md$/.test(path))) files['chapters/en/heat.md'] = withHeader('heat', 'The heating is on.\n');
  if (!Object.keys(files).some((path) => path.endsWith('publication.yml'))) files[CONFIG] = '';
  if (CONFIG in files) files[CONFIG] = withBase(String(files[CONFIG]), Object.keys(files));
  return files;
} // biome-ignore format: one thought

/** How many lines stand above the text that is shown of a file. */
export const linesAbove = ({ path, text, more }: ExampleFile): number => (hasOwnHeader(path, text, more) ? 0 : HEADER_LINES);

const HEADER_LINES = 4;
const isChapter = (path: string): boolean => /^chapters\/[a-z]{2}\/[^/]*\.md$/.test(path);
const hasOwnHeader = (path: string, text: string, more: string): boolean => !isChapter(path) || text.startsWith('---\n') || more === 'whole';
const withHeader = (slug: string, text: string): string => `---\ntitle: ${slug.charAt(0).toUpperCase()}${slug.slice(1)}\n---\n\n${text}`;

async function contentOf(path: string, text: string, more: string): Promise<string | Uint8Array> {
  if (text === '(a photograph)\n')
    return sharp({ create: { width: 600, height: 400, channels: 3, background: '#888' } })
      .png()
      .toBuffer();
  if (text === '(a typeface)\n') return readFile(FONT);
  if (text === '(a document that holds a macro)\n') return zip({ 'word/document.xml': '<w:document/>', 'word/vbaProject.bin': 'Sub AutoOpen()' });
  const pages = /^\(a PDF of (\d+) pages\)\n$/.exec(text)?.[1];
  if (pages !== undefined) return tinyBytes(() => Array.from({ length: Number(pages) }, () => ({ content: '' })));
  if (more === 'in Windows-1251')
    return Uint8Array.from(text, (letter) => (letter.charCodeAt(0) < 0x80 ? letter.charCodeAt(0) : letter.charCodeAt(0) - 0x410 + 0xc0));
  const slug = /([^/]*)\.md$/.exec(path)?.[1] ?? '';
  return written(hasOwnHeader(path, text, more) ? text : withHeader(slug, text));
}

/** `⟨U+200B⟩` is that character, `⟨60 × a⟩` sixty times `a`. */
const written = (text: string): string =>
  text
    .replace(/⟨U\+([\dA-F]{4,5})⟩/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/⟨([\d,]+) × ([^⟩]*)⟩/g, (_, count: string, piece: string) => piece.repeat(Number(count.replaceAll(',', ''))));

/** The fields that publication.yml needs and the example does not show, below what it shows. */
function withBase(shown: string, paths: readonly string[]): string {
  const chapters = paths.flatMap((path) => /^chapters\/([a-z]{2})\/([^/]*)\.md$/.exec(path) ?? []);
  const every = (at: 1 | 2): string[] => [...new Set(chapters.flatMap((part, index) => (index % 3 === at ? [part] : [])))];
  const locales = `[${['en', ...every(1).filter((tag) => tag !== 'en')].join(', ')}]`;
  const base = { id: 'house', title: 'The house', collective: 'The tenants', date: '2024-05-01', locales, chapters: `[${every(2).join(', ')}]` };
  const lacking = Object.entries(base).filter(([field]) => !new RegExp(`^${field}:`, 'm').test(shown));
  return shown + lacking.map(([field, value]) => `${field}: ${value}\n`).join('');
}
