import { directiveFromMarkdown } from 'mdast-util-directive';
import { directive } from 'micromark-extension-directive';
import type { Construct, Extension, State, TokenizeContext } from 'micromark-util-types';
import type { Processor } from 'unified';

const LETTER = /\p{L}/u;

/**
 * Directives, whose names begin with a letter: in `12:00[^1]` and `9:30:00` the colon stands between digits, and what is in brackets behind them is a
 * note. (The extension also takes digits for a name.)
 */
export function directives(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), withLetters(directive())];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), directiveFromMarkdown()];
}

const letterBehindColon: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const behind: State = (code) => (code !== null && code > 0 && LETTER.test(String.fromCodePoint(code)) ? ok(code) : nok(code));
    return (code) => {
      effects.enter('data');
      effects.consume(code);
      effects.exit('data');
      return behind;
    };
  },
};

function withLetters(extension: Extension): Extension {
  const colon = ':'.charCodeAt(0);
  const [construct] = [extension.text?.[colon]].flat();
  if (construct === undefined) throw new Error('Unexpected extension without text directives, expected micromark-extension-directive');
  const named: Construct = {
    ...construct,
    tokenize(this: TokenizeContext, effects, ok, nok) {
      return effects.check(letterBehindColon, construct.tokenize.call(this, effects, ok, nok), nok);
    },
  };
  return { ...extension, text: { ...extension.text, [colon]: named } };
}
