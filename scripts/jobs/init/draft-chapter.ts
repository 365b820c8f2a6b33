import { createHash } from 'node:crypto';
import { readRecipe } from '../../config/load-recipe.ts';
import type { Block, PlainBlock } from '../../config/recipe-schema.ts';
import { writeHeader } from '../../config/write-header.ts';
import { writeRecipe } from '../../config/write-recipe.ts';
import { emailAddresses } from '../../diagnostics/email-addresses.ts';
import { hasErrors, problem } from '../../diagnostics/problem.ts';
import { type Finding, isLeftOut } from '../../import/propose/finding.ts';
import { proposeRecipe } from '../../import/propose/propose-recipe.ts';
import { bare } from '../../import/propose/sentences.ts';
import { splitLines } from '../../import/read-source.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { importText } from '../import-text.ts';
import type { GivenText } from './given-file.ts';
import { inComment } from './in-comment.ts';
import { titleOf } from './slug-of.ts';
import { withNotes } from './with-notes.ts';

/** A chapter as it is begun. */
export interface Draft {
  slug: string;
  markdown: string;
  /** Words of the file, and pieces that were left out and stand in a comment at the end. */
  words: number;
  leftOut: number;
  /** What is good to know, such as pictures that were left out. */
  remarks: Problem[];
}

/** What of the text stands in the header. */
const IN_HEADER: readonly Finding['kind'][] = ['title', 'subtitle', 'byline', 'date', 'stamp'];

/**
 * A chapter made of a file with what `zine import` proposes for it. What the proposal leaves out stands in a comment below the text, since a proposal errs; what
 * it cannot know is not asked for.
 * @param language of the text, for its quotation marks
 */
export async function draftChapter({ name, bytes, slug, source, problems: told }: GivenText, language: string): Promise<Checked<Draft | undefined>> {
  const lines = splitLines(source.text);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const proposal = proposeRecipe(source, { file: 'source', sha256 });
  if (proposal.value === undefined) return { value: undefined, problems: proposal.problems };
  const { draft, findings } = proposal.value;
  const header = headerOf(findings, lines, source.title ?? titleOf(name));
  const recipe = readRecipe(
    writeRecipe({ ...draft, header, language, text: draft.text.flatMap(({ value }) => plainBlocks(value).map((each) => ({ value: each }))) }),
    name,
  );
  if (recipe.value === undefined) return { value: undefined, problems: recipe.problems };
  const { value: made, problems } = await importText({ source: bytes, recipe: recipe.value, read: async () => ({ value: source, problems: [] }) });
  if (made === undefined || hasErrors(problems)) return { value: undefined, problems };
  const body = withNotes(made.markdown.replace(/^---\n[\s\S]*?\n---\n/, ''));
  const left = findings.filter((finding) => isLeftOut(finding) && !isSaid(finding, header, lines));
  const pictures = made.account.omitted.filter(({ kind }) => kind === 'picture').length;
  return {
    value: {
      slug,
      markdown: `---\n${writeHeader({ kind: 'account', status: 'final', translators: [], ...header })}${header.standpoint === undefined ? HEADER_HELP : ''}---\n${body}${leftOutComment(left, lines)}`,
      words: made.account.words,
      leftOut: left.length,
      remarks: [...told, ...(pictures === 0 ? [] : [withoutPictures(name, pictures)])],
    },
    problems: [],
  };
}

/** A document by somebody whom we do not know is set as any text, with a heading where it has a title. */
function plainBlocks(block: Block): PlainBlock[] {
  if (!('document' in block)) return [block];
  const { title } = block.document;
  return title === undefined ? block.text : [{ heading: title, depth: 3 }, ...block.text];
}

function withoutPictures(path: string, count: number): Problem {
  const message = `Unexpected ${count === 1 ? 'picture' : `${count} pictures`} in the text, expected words: left out`;
  const hint = 'Save a picture that belongs to it as a file, and name it behind the text.';
  return { ...problem('init-file', { path }, message, hint), severity: 'info' };
}

/** What else a header can say. */
export const HEADER_HELP = [
  '# standpoint: From where the text speaks, in one line; it stands under the title.',
  '# source: { title: …, author: …, venue: …, date: … }  # of a text that was published before',
  '',
].join('\n');

/** Title and subtitle, and in place of the standpoint who wrote the text and when, as it says so itself. */
function headerOf(findings: readonly Finding[], lines: readonly string[], otherwise: string): { title: string; subtitle?: string; standpoint?: string } {
  const says = (kind: Finding['kind']) => findings.find((finding) => finding.kind === kind && finding.says)?.says;
  const subtitle = says('subtitle');
  const front = ['byline', 'date', 'stamp'].flatMap((kind) => findings.find((finding) => finding.kind === kind && finding.says) ?? []);
  const standpoint = front.map((finding) => wordsOf(finding, lines)).join(', ');
  return { title: says('title') ?? otherwise, ...(subtitle === undefined ? {} : { subtitle }), ...(standpoint === '' ? {} : { standpoint }) };
}

const wordsOf = ({ from, to }: Finding, lines: readonly string[]): string =>
  lines
    .slice(from - 1, to)
    .map((line) => bare(line).replaceAll('*', ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

function isSaid(finding: Finding, header: { title: string; subtitle?: string; standpoint?: string }, lines: readonly string[]): boolean {
  const said = [header.title, header.subtitle, header.standpoint].join('\n');
  return IN_HEADER.includes(finding.kind) && said.includes(wordsOf(finding, lines));
}

function leftOutComment(left: readonly Finding[], lines: readonly string[]): string {
  if (left.length === 0) return '';
  const pieces = left.map((finding) => {
    const words = wordsOf(finding, lines);
    // An address is nobody's business, not even in a comment.
    return [...emailAddresses(words)].length > 0 ? `- (an e-mail address) [${finding.why}]` : `- ${words} [${finding.why}]`;
  });
  return `\n${inComment(['Left out of the text; put back what belongs to it:', ...pieces])}`;
}
