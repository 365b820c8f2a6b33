import { expect, it } from 'vitest';
import { pathParts } from '../../scripts/folder/path-parts.ts';

it('parts a path below a folder', () => {
  expect(pathParts('a/./b//c..d/')).toEqual({ parts: ['a', 'b', 'c..d'] });
  expect(pathParts('')).toEqual({ parts: [] });
  expect(pathParts('e\u0301')).toEqual({ parts: ['\u00e9'] });
});

it.each(['..', '../a', 'a/..', 'a/../b', '/', '/a', '..\\a', 'a\\..\\b', '/../a'])('lets nothing lead out of it: %s', (path) =>
  expect(pathParts(path)).toEqual({ refusal: 'outside' }),
);

it.each(['a\0b', '\0', 'a\\b', '\\\\server\\share'])('takes no name that no system holds: %j', (path) =>
  expect(pathParts(path)).toEqual({ refusal: 'missing' }),
);
