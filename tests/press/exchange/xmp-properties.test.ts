import { expect, test } from 'vitest';
import { xmpProperty } from '../../../scripts/press/exchange/xmp-properties.ts';

const packet = (inner: string): string =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">${inner}</rdf:RDF></x:xmpmeta>`;

test.each([
  ['an element', '<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Trapped>False</pdf:Trapped></rdf:Description>'],
  ['an attribute', '<rdf:Description xmlns:pdf="http://ns.adobe.com/pdf/1.3/" pdf:Trapped="False"/>'],
  ['an attribute in single quotes', "<rdf:Description xmlns:pdf='http://ns.adobe.com/pdf/1.3/' pdf:Trapped='False'/>"],
  ['another prefix', '<rdf:Description xmlns:q="http://ns.adobe.com/pdf/1.3/"><q:Trapped> False </q:Trapped></rdf:Description>'],
])('%s', (_, inner) => {
  expect(xmpProperty(packet(inner), 'pdf', 'Trapped')).toBe('False');
});

test('of a list, its first item, with character references read', () => {
  const inner = '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">A &amp; &#1041; &#x42;</rdf:li><rdf:li xml:lang="en">B</rdf:li></rdf:Alt></dc:title></rdf:Description>'; // biome-ignore format: one thought
  expect(xmpProperty(packet(inner), 'dc', 'title')).toBe('A & Б B');
});

test('the same name in another namespace is another property', () => {
  expect(xmpProperty(packet('<rdf:Description xmlns:pdf="http://example.org/"><pdf:Trapped>False</pdf:Trapped></rdf:Description>'), 'pdf', 'Trapped')).toBe(undefined); // biome-ignore format: one thought
});
