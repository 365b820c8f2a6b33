import { cp, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';

const FAMILY = '@expo-google-fonts/literata';
const FACES = [
  { file: '400Regular/Literata_400Regular.ttf', weight: 400, style: 'normal' },
  { file: '400Regular_Italic/Literata_400Regular_Italic.ttf', weight: 400, style: 'italic' },
  { file: '600SemiBold/Literata_600SemiBold.ttf', weight: 600, style: 'normal' },
  { file: '900Black/Literata_900Black.ttf', weight: 900, style: 'normal' },
] as const;

const require = createRequire(import.meta.url);

/** Puts the font files that zine prints with beside the peers' document. */
export async function copyFonts(directory: string): Promise<void> {
  await mkdir(join(directory, 'fonts'), { recursive: true });
  for (const { file } of FACES) await cp(require.resolve(`${FAMILY}/${file}`), join(directory, 'fonts', basename(file)));
}

const fontFaces = FACES.map(
  ({ file, weight, style }) => `@font-face { font-family: Literata; font-weight: ${weight}; font-style: ${style}; src: url("fonts/${basename(file)}"); }`,
).join('\n');

/**
 * The peers' stylesheet: CSS Paged Media and Generated Content (css-page-3, css-gcpm-3) as their manuals recommend it, with zine's page size, margins,
 * type size and leading, and no more ornament than a plain book has.
 */
export const PEER_STYLES = `${fontFaces}
@page { size: 148mm 210mm; margin: 18mm 20mm 24mm 19mm; @bottom-center { content: counter(page); } }
@page :left { margin: 18mm 19mm 24mm 20mm; @top-left { content: "The Invented Coast"; } }
@page :right { @top-right { content: string(chapter); } }
html { font: 10.1pt/13.5pt Literata; font-synthesis: none; hyphens: auto; widows: 2; orphans: 2; }
body { margin: 0; }
.section { break-before: page; }
h1 { string-set: chapter content(); font-size: 20pt; line-height: 27pt; }
h1, h2, h3 { font-weight: 600; break-after: avoid; hyphens: manual; }
h2 { font-size: 12pt; }
h3 { font-size: 10.1pt; }
.prose { text-align: justify; }
p { margin: 0; }
.prose p + p { text-indent: 13.5pt; }
blockquote, ul, ol, table { margin: 13.5pt 0; }
blockquote { padding: 0 16pt; }
table { font-size: 8.5pt; border-collapse: collapse; }
td, th { padding: 0 6pt; }
th { font-weight: 600; }
.opening { break-after: page; }
.entry { margin-bottom: 13.5pt; }
.entry-told, .gloss-entry, .differences { font-size: 8.6pt; line-height: 11.25pt; }
a { color: inherit; text-decoration: none; }
a.page::after { content: target-counter(attr(href url), page); }
.contents a.page::after { content: " " target-counter(attr(href url), page); }
.fn { float: footnote; font-size: 8pt; line-height: 10pt; text-align: left; }
.fn::footnote-call { font-size: 6pt; vertical-align: super; line-height: 0; }
`;
