import { type Attempt, many, single } from './attempt.ts';

/** Pages to import that cost more than they look, and texts that are no texts. */
export const hostilePages = (): Attempt[] =>
  Object.entries({
    'inline elements that never close': '<b><i>'.repeat(120),
    'formatting parted by paragraphs': '<b><i><u><p>x'.repeat(300),
    'a million paragraphs': '<p>x</p>'.repeat(1_000_000),
    'two hundred thousand links': '<a href="#a">x</a> '.repeat(200_000),
    'a hundred and ninety thousand links': '<a href="#a">x</a> '.repeat(190_000),
    'two million entities': `<p>${'&amp;'.repeat(2_000_000)}</p>`,
    'two hundred thousand attributes': `<p ${many(200_000, (i) => `a${i}=b`, ' ')}>x</p>`,
    'boxes in each other': `${'<div>'.repeat(100_000)}x`,
    'a table of 300 by 1000': `<table>${`<tr>${'<td>x</td>'.repeat(300)}</tr>`.repeat(1000)}</table>`,
    'tables in each other': `${'<table><tr><td>'.repeat(5000)}x`,
    'a million line ends of a pre': `<pre>${'\n'.repeat(1_000_000)}x</pre>`,
    'lists in each other': `${'<ul><li>x'.repeat(2000)}`,
    'quotations in each other': `${'<blockquote>'.repeat(400)}x`,
    'a comment that never closes': `<!--${'-'.repeat(1_000_000)}`,
    'a title of a million letters': `<title>${'x'.repeat(1_000_000)}</title><p>x`,
    'templates in each other': `${'<template>'.repeat(5000)}x`,
    'svg in math in svg': `${'<svg><math><mi>'.repeat(2000)}x`,
    'a base and a frame that load': '<base href="http://127.0.0.1:9/"><iframe src="/etc/passwd"></iframe><img src=a><link rel=stylesheet href=b><p>x',
    'a word of four million letters': `<p>${'x'.repeat(4_000_000)}`,
    'a colspan of a billion': '<table><tr><td colspan=1000000000 rowspan=1000000000>x</table>',
  }).flatMap(([name, body]) => single(name, 'page.html', `<!doctype html><html><body>${body}`, ['import', 'FILE']));

/** Plain texts to import. */
export const hostileTexts = (): Attempt[] =>
  Object.entries({
    'five million lines': 'a\n'.repeat(5_000_000),
    'a line of fifteen million letters': 'a'.repeat(15_000_000),
    'a hundred and ninety thousand lines': 'a word\n'.repeat(190_000),
    'notes without end': '[1] a '.repeat(100_000),
    NUL: '\0'.repeat(1_000_000),
  }).flatMap(([name, text]) => single(name, 'text.txt', text, ['import', 'FILE']));
