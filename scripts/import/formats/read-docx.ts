import { strFromU8, unzipSync } from 'fflate';
import { convertToHtml } from 'mammoth';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { problem } from '../../diagnostics/problem.ts';
import type { Checked } from '../../model/problem.ts';
import { htmlLines } from './html-lines.ts';
import { refused } from './refused.ts';
import type { SourceText } from './source-text.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
/** More than any text; less than would fill the memory. */
const MOST_INFLATED = 200 * 1024 * 1024;
/** Parts that hold text, as against pictures and fonts; a few kilobytes of archive can hold gigabytes of it. */
const TEXT_PART = /\.(?:xml|rels)$/i;
const MACROS = /(?:^|\/)(?:vbaProject|vbaData)\.(?:bin|xml)$|\.(?:exe|dll|js|vbs)$/i;
/** As word processors call their styles for quotations. */
const QUOTES = ['Quotations', 'Quote', 'Intense Quote'].map((name) => `p[style-name='${name}'] => blockquote > p:fresh`);
const RELATION = /<Relationship\b[^>]*>/g;

/**
 * A DOCX document as Markdown lines. One with macros, or that would fetch something (a template, a picture, an object), is refused: whoever opens it in a
 * word processor would run or load it. Links to the web are only addresses and stay.
 *
 * @param mostText bytes that the parts which hold text may have together, unpacked
 */
export async function readDocx(bytes: Uint8Array, path: string, mostText: number): Promise<Checked<SourceText | undefined>> {
  const parts = readParts(bytes, mostText);
  if (parts === 'too-large') return refused(path, 'Unexpected document of more than 200 MB when unpacked, expected a text', 'Save it without its pictures.');
  if (parts === 'too-much-text') {
    return refused(path, `Unexpected document with more than ${mostText} bytes of text when unpacked, expected less`, 'Divide it into several files.');
  }
  if (parts === undefined || !parts.names.includes('word/document.xml')) {
    return refused(path, 'Unexpected damaged DOCX, expected one that can be unpacked', 'Open it in a word processor and save it again.');
  }
  const macro = parts.names.find((name) => MACROS.test(name));
  const active = macro ?? parts.external[0];
  if (active !== undefined) {
    const what = macro === undefined ? `reference to \`${active}\` outside the document` : `macro \`${active}\``;
    const hint = 'Copy the text into a new document and save that, or save it as plain text.';
    return { value: undefined, problems: [problem('import-active', { path }, `Unexpected ${what}, expected a document with text alone`, hint)] };
  }
  try {
    const { value: html } = await convertToHtml(
      { buffer: Buffer.from(bytes) },
      { styleMap: QUOTES, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: true },
    );
    const lines = htmlLines(parser.parse(html), html.length, '');
    return lines.text === ''
      ? refused(path, 'Unexpected document without a word, expected a text', 'Save the text again.')
      : { value: { ...lines, format: 'docx' }, problems: [] };
  } catch {
    return refused(path, 'Unexpected damaged DOCX, expected one that can be read', 'Open it in a word processor and save it again.');
  }
}

/** Names of all parts, and what the relations refer to outside, other than links. */
function readParts(bytes: Uint8Array, mostText: number): { names: string[]; external: string[] } | 'too-large' | 'too-much-text' | undefined {
  const names: string[] = [];
  let [size, text] = [0, 0];
  try {
    const relations = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        if (TEXT_PART.test(name)) text += originalSize;
        return name.endsWith('.rels') && size < MOST_INFLATED && text <= mostText;
      },
    });
    if (size >= MOST_INFLATED) return 'too-large';
    if (text > mostText) return 'too-much-text';
    return { names, external: Object.values(relations).flatMap((content) => externalTargets(strFromU8(content))) };
  } catch {
    return undefined;
  }
}

const externalTargets = (xml: string): string[] =>
  (xml.match(RELATION) ?? [])
    .filter((relation) => /TargetMode="External"/i.test(relation) && !/\/hyperlink"/i.test(relation))
    .map((relation) => /Target="([^"]*)"/i.exec(relation)?.[1] ?? '');
