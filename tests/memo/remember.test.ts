import { expect, it } from 'vitest';
import { remember } from '../../scripts/memo/remember.ts';

it('does a work again only for something else, and forgets what was used longest ago', () => {
  const done: string[] = [];
  const shout = remember(
    (text: string, { mark }: { mark: string }) => {
      done.push(text);
      return text.toUpperCase() + mark;
    },
    { by: (text, { mark }) => [text, mark], most: 2 },
  );
  expect([shout('a', { mark: '!' }), shout('b', { mark: '!' }), shout('a', { mark: '!' })]).toEqual(['A!', 'B!', 'A!']);
  expect(done).toEqual(['a', 'b']);
  expect(shout('a', { mark: '?' })).toBe('A?');
  shout('a', { mark: '!' });
  expect(done).toEqual(['a', 'b', 'a']);
  shout('b', { mark: '!' });
  expect(done).toEqual(['a', 'b', 'a', 'b']);
});
