import type { Unsafe } from 'mdast-util-to-markdown';

/** An address comes out as it went in: `&percnt;` in it is no reference to a character. mdast-util-to-markdown looks for them in words alone. */
export const REFERENCE_IN_ADDRESS: Unsafe = { character: '&', after: '[#A-Za-z]', inConstruct: ['destinationLiteral', 'destinationRaw'] };
