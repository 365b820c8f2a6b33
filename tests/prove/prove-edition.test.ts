import { describe, expect, it } from 'vitest';
import { type DrawnEdition, proveEdition } from '../../scripts/prove/prove-edition.ts';

const PAGES = ['cover', '', 'first page', 'second page', 'back'].map((text) => text.replaceAll(' ', ''));
const problems = (kind: DrawnEdition['kind'], ...files: string[][][]): number[] =>
  proveEdition(PAGES, { path: 'en/x.pdf', kind, files }).map(({ rule, message }) => {
    expect(rule).toBe('text-lost');
    return Number(/page (\d+),/.exec(message)?.[1]);
  });

describe('the proof of an edition', () => {
  it('has page for page the same words', () => {
    expect(problems('pages', [['Cover'], [], ['first ', 'page'], ['second page'], ['back']])).toEqual([]);
    expect(problems('pages', [['Cover'], [], ['second page'], ['first page'], ['back']])).toEqual([3, 4]);
    expect(problems('pages', [['Cover'], [], ['first page'], ['second pag'], ['back']])).toEqual([4]);
  });

  it('has every page on some side of a sheet, once for each', () => {
    expect(
      problems(
        'sheets',
        [
          ['', 'back', 'cover'],
          ['mark', 'second page'],
        ],
        [['', 'first page', 'a sheet that tells how to fold']],
      ),
    ).toEqual([]);
    expect(
      problems('sheets', [
        ['', 'back', 'cover'],
        ['', 'first page', 'first page'],
      ]),
    ).toEqual([4]);
  });

  it('has every word on one plate or several, in the order of the page', () => {
    const black = [['cover'], [''], ['first'], ['second page'], ['']];
    expect(problems('plates', black, [['cover'], [''], [' page'], [''], ['back']])).toEqual([]);
    expect(problems('plates', black, [['cover'], [''], [''], [''], ['back']])).toEqual([3]);
  });
});
