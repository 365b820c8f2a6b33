import { styleText } from 'node:util';
import { visible } from '../diagnostics/format-problem.ts';

const COLOURS = { '+': 'green', '-': 'red', '@': 'cyan', '\\': 'dim' } as const;
const ZERO_WIDTH = /[\u200B-\u200D\uFEFF]/gu;

/** A difference for people at a terminal: in colour, and with every character that is not seen as its code. */
export function paintDiff(diff: string, stream: NodeJS.WriteStream): string {
  return diff
    .split('\n')
    .map((line) => {
      const shown = visible(line).replace(ZERO_WIDTH, (character) => `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`);
      const colour = /^(?:---|\+\+\+) [ab]\//u.test(line) ? 'bold' : COLOURS[line.charAt(0) as keyof typeof COLOURS];
      return colour === undefined ? shown : styleText(colour, shown, { stream });
    })
    .join('\n');
}
