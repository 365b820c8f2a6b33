import type { Element, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { expect, it } from 'vitest';
import { leavesOf } from '../../../scripts/layout/parallel/leaves.ts';
import { idsIn } from '../../../scripts/layout/parallel/rename-ids.ts';
import { type Spot, splitBlocks } from '../../../scripts/layout/parallel/split-blocks.ts';
import { h } from '../sample-publication.ts';

const event = h('span.event', { id: 'event--gate--a' }, 'the gate was shut. It stayed so');
const BODY: Element[] = [
  h('p', 'First, ', event, ' for a week.'),
  h('section.document', h('header.document-head', h('p', 'To all')), h('p', { id: 'x' }, 'We ask.'), h('p', 'We ask again.')),
  h('ol', { start: 3 }, h('li', 'three'), h('li', h('p', 'four'), h('p', 'and more')), h('li', 'five')),
  h('table', h('thead', h('tr', { id: 'head' }, h('th', 'Day'))), h('tbody', h('tr', h('td', 'one')), h('tr', h('td', 'two')))),
];
const words = (nodes: readonly unknown[]): string => textOf({ type: 'root', children: nodes as never[] } as Nodes);
const only = (nodes: readonly unknown[]): Element => nodes[0] as Element;

it('loses nothing and doubles nothing, wherever a text is parted', () => {
  const spots: Spot[] = leavesOf(BODY).flatMap(({ path, letters, holdsNext }): Spot[] => [
    { path },
    // The head of a table is never parted.
    ...Array.from({ length: holdsNext ? 0 : letters + 1 }, (_, offset) => ({ path, offset })),
  ]);
  expect(spots.length).toBeGreaterThan(100);
  for (const spot of spots) {
    const [head, rest] = splitBlocks(BODY, spot);
    const isInTable = spot.path[0] === 3 && spot.path.length > 2;
    // Its head stands over both parts of a table.
    const repeated = isInTable && words(head).includes('Day') && words(rest).startsWith('Day') ? words(rest).slice('Day'.length) : words(rest);
    expect(words(head) + repeated, JSON.stringify(spot)).toBe(words(BODY));
    expect([...idsIn(head as Element[]), ...idsIn(rest as Element[])].toSorted(), JSON.stringify(spot)).toEqual(['event--gate--a', 'head', 'x']);
  }
});

it('leaves no empty block at the end of a page', () => {
  const [head, rest] = splitBlocks(BODY, { path: [1, 0] });
  expect(head).toHaveLength(1);
  expect(only(rest)).toBe(BODY[1]);
});

it('goes on with the number of a list, of an item that was parted too', () => {
  expect(only(splitBlocks(BODY, { path: [2, 1] })[1]).properties).toMatchObject({ start: 4 });
  const rest = only(splitBlocks(BODY, { path: [2, 1, 1] })[1]);
  expect(rest.properties).toMatchObject({ start: 4 });
  expect(only(rest.children).properties.className).toContain('continued-item');
});

it('says of a block that it goes on, and of the words in it', () => {
  const rest = only(splitBlocks(BODY, { path: [0], offset: 'First, the gate was shut. '.length })[1]);
  expect(rest.properties.className).toEqual(['continued']);
  expect(rest.children[0]).toMatchObject({ properties: { className: ['event', 'continued'] }, children: [{ value: 'It stayed so' }] });
});
