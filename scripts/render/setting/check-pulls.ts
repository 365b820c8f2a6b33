import type { SetBlock, SetSection } from '../../model/setting.ts';
import { type Flaw, flawOf } from './flaw.ts';

/** Pull quotes on the page of their own sentence, where they say twice what the eye has just read. */
export function checkPulls(section: SetSection): Flaw[] {
  const pulls = section.blocks.filter(({ kind }) => kind === 'pull');
  const texts = section.blocks.filter(({ kind }) => kind !== 'pull' && kind !== 'note');
  return pulls.flatMap((pull) => {
    const words = lettersOf(pull);
    const [first] = pull.lines;
    if (!first || words === '') return [];
    const pages = texts.flatMap((block) => pagesOf(block, words));
    return pages.includes(first.page) ? [flawOf('set-pull', section, pull, first, 'a pull quote on the page of its own sentence')] : [];
  });
}

const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const lettersOf = ({ lines }: SetBlock): string => lines.map(({ text }) => letters(text)).join('');

/** The pages on which a block has these letters, as far as it has them in a row. */
function pagesOf(block: SetBlock, wanted: string): number[] {
  const at = lettersOf(block).indexOf(wanted);
  if (at === -1) return [];
  const pages: number[] = [];
  let from = 0;
  for (const { text, page } of block.lines) {
    const to = from + letters(text).length;
    if (to > at && from < at + wanted.length) pages.push(page);
    from = to;
  }
  return pages;
}
