import { describe, expect, it } from 'vitest';
import { countProblems, formatProblem } from '../../scripts/diagnostics/format-problem.ts';
import { didYouMean, nearest } from '../../scripts/diagnostics/nearest.ts';
import { problem } from '../../scripts/diagnostics/problem.ts';

const place = { path: 'chapters/en/a.md', line: 3, column: 7 };

describe('a problem on the terminal', () => {
  it('is one line, with what to do below it', () => {
    const text = formatProblem(problem('link-dead', place, 'Unexpected `b.md`, expected a chapter', 'Correct it.'));
    expect(text).toBe('chapters/en/a.md:3:7 error link-dead Unexpected `b.md`, expected a chapter\n  Correct it.');
  });

  it('without a line stands in the first', () => {
    expect(formatProblem(problem('file-unlisted', { path: 'a.md' }, 'Unexpected file'))).toBe('a.md:1:1 warning file-unlisted Unexpected file');
  });

  it('cannot steer the terminal or turn its line around', () => {
    const text = formatProblem(problem('link-dead', { path: 'a\u001B]0;x\u0007\n.md' }, 'b\u009B2J\u202Ec\r\u2028', '\u001B[8m'));
    expect(text).toBe('a\\u{001B}]0;x\\u{0007}\\u{000A}.md:1:1 error link-dead b\\u{009B}2J\\u{202E}c\\u{000D}\\u{2028}\n  \\u{001B}[8m');
  });

  it('has its colour by severity', () => {
    expect(formatProblem(problem('file-unlisted', place, 'm', 'h'), (colour, text) => `<${String(colour)} ${text}>`)).toBe(
      '<bold chapters/en/a.md:3:7> <yellow warning> <dim file-unlisted> m\n  <dim h>',
    );
  });

  it('is counted with others', () => {
    const [error, warning] = [problem('link-dead', place, ''), problem('file-unlisted', place, '')];
    expect(countProblems([])).toBe('no mistakes found');
    expect(countProblems([error])).toBe('1 error');
    expect(countProblems([warning, error, warning])).toBe('1 error and 2 warnings');
  });
});

describe('the nearest name', () => {
  it.each([
    ['titel', 'title'],
    ['Title', 'title'],
    ['chapter', 'chapters'],
    ['marigns', 'margins'],
    ['xyz', undefined],
    ['ix', undefined],
    ['ID', 'id'],
    ['', undefined],
  ])('of %j is %j', (word, expected) => expect(nearest(word, ['id', 'title', 'subtitle', 'margins', 'chapters'])).toBe(expected));

  it('makes a hint', () => {
    expect([didYouMean('titel', ['title'], 'Take it out.'), didYouMean('xyz', ['title'], 'Take it out.')]).toEqual(['Did you mean `title`?', 'Take it out.']);
  });
});
