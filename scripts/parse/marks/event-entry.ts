import type { ElementContent } from 'hast';
import type { EntryWords } from '../../model/chapter.ts';
import { report } from '../chapter-context.ts';
import type { Directive } from '../directives/directive-spec.ts';
import { text, wordsOf } from '../element.ts';
import type { ParseContext } from '../parse-context.ts';

/**
 * The words of the entry where they are not the marked ones: those of `entry`, or the marked ones explained by `gloss`. `gloss="the couriers"` puts
 * "[the couriers]" before them, `gloss="they: the couriers; there: in Aktau"` puts it in place of these words.
 */
export function readEntry(context: ParseContext, { values, offset }: Directive, marked: ElementContent[]): EntryWords | undefined {
  const [sentence, gloss] = [values.get('entry'), values.get('gloss')];
  if (sentence !== undefined && gloss !== undefined) {
    const message = 'Unexpected `gloss` beside `entry`, expected one of them';
    report(context, 'attribute-value', offset('gloss'), message, 'Explain the words in `entry` itself, and take `gloss` out.');
  }
  if (sentence !== undefined) return { content: [text(sentence)], text: wordsOf([text(sentence)]), by: 'sentence' };
  if (gloss === undefined) return undefined;
  let content = marked;
  for (const { word, meaning } of pairsOf(gloss)) {
    const glossed = word === undefined ? [text(`[${meaning}] `), ...content] : replaced(content, word, meaning);
    if (glossed === undefined) {
      const message = `Unexpected word \`${word}\` in \`gloss\`, expected one of the marked words`;
      report(
        context,
        'attribute-value',
        offset('gloss'),
        message,
        'Write the word as the text has it, then a colon, then what it means: `they: the couriers`.',
      );
    } else content = glossed;
  }
  return { content, text: wordsOf(content), by: 'gloss' };
}

const pairsOf = (gloss: string): { word?: string; meaning: string }[] =>
  gloss.split(';').flatMap((part) => {
    const [first = '', ...rest] = part.split(':').map((each) => each.trim());
    const meaning = rest.join(': ');
    return meaning === '' ? (first === '' ? [] : [{ meaning: first }]) : [{ word: first, meaning }];
  });

/** The content with the first `word` as `[meaning]`; undefined where it does not occur as a whole word. */
function replaced(content: readonly ElementContent[], word: string, meaning: string): ElementContent[] | undefined {
  const pattern = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${word.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&')}(?![\\p{L}\\p{M}\\p{N}])`, 'iu');
  let found = false;
  const walk = (node: ElementContent): ElementContent => {
    if (found) return node;
    if (node.type === 'text') {
      const value = node.value.replace(pattern, () => `[${meaning}]`);
      found = value !== node.value;
      return found ? { ...node, value } : node;
    }
    return node.type === 'element' ? { ...node, children: node.children.map(walk) } : node;
  };
  const walked = content.map(walk);
  return found ? walked : undefined;
}
