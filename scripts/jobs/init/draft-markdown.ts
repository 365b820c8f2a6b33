import { readFrontMatter } from '../../config/read-front-matter.ts';
import { writeHeader } from '../../config/write-header.ts';
import { splitLines } from '../../import/read-source.ts';
import { type Draft, HEADER_HELP } from './draft-chapter.ts';
import type { GivenText } from './given-file.ts';
import { titleOf } from './slug-of.ts';

const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/;

/**
 * A chapter out of Markdown, as it stands: notes, tables and links are those of a chapter already. Of the header that other programs write, what a chapter's can
 * say is taken. Where there is none, the first heading becomes the title when the chapter is mended.
 */
export function draftMarkdown({ name, slug, source, problems }: GivenText): Draft {
  const text = splitLines(source.text).join('\n');
  const [whole = '', yaml = ''] = FRONT_MATTER.exec(text) ?? [];
  const body = text.slice(whole.length).trim();
  const said = readFrontMatter(yaml);
  const hasHeading = /^(?:#\s|[^\n]+\n=+[ \t]*(?:\n|$))/.test(body);
  const title = said.title ?? (hasHeading ? undefined : titleOf(name));
  const { kind = 'account', status = 'final', translators = [], ...rest } = said;
  const header = title === undefined ? '' : `---\n${writeHeader({ ...rest, title, kind, status, translators })}${HEADER_HELP}---\n\n`;
  return { slug, markdown: `${header}${body}\n`, words: body.match(/[\p{L}\p{N}]+/gu)?.length ?? 0, leftOut: 0, remarks: problems };
}
