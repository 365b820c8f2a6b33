import { describe, expect, it } from 'vitest';
import { webHtml } from '../../scripts/reflow/web/web-html.ts';
import { readingOf } from './sample-layout.ts';

const html = (chapter?: string): string => webHtml(readingOf(chapter));

describe('makeReading', () => {
  it('keeps what is read, and leaves out what is of paper', () => {
    expect(readingOf().sections.map(({ id, title, number, by }) => [id, title, number, by])).toEqual([
      ['chapter--kettle', 'The Kettle', '1', 'A stoker'],
      ['glossary', 'Glossary', '', ''],
    ]);
  });

  it('marks where the printed pages begin: before the word that goes on overleaf', () => {
    expect(readingOf().pages).toEqual([
      { label: '1', anchor: 'page-1' },
      { label: '2', anchor: 'page-2' },
      { label: '3', anchor: 'page-3' },
    ]);
    expect(html()).toContain('It <span id="page-2" class="page-mark" data-page="2"></span>boiled over');
  });

  it('puts notes behind their chapter, each with a way there and back', () => {
    const chapter = html().split('<section id="glossary"')[0] ?? '';
    expect(chapter).toContain('href="#note--kettle--1" role="doc-noteref">1</a>');
    expect(chapter).toMatch(
      /<aside id="note--kettle--1" class="note" role="doc-footnote">.*Twice\..*href="#call--kettle--1" role="doc-backlink" aria-label="Back to the text"/,
    );
    expect(chapter).toContain('<a class="term gloss-call" id="term--akim--kettle--1" href="#note--term--akim--kettle--1" role="doc-noteref">akim</a>');
    expect(chapter.indexOf('doc-endnotes')).toBeGreaterThan(chapter.indexOf('page 3'));
  });

  it('makes links of the numbers of printed pages', () => {
    expect(html()).toContain('<a class="page-ref" href="#gloss--akim">page 3</a>');
    expect(html()).toContain('<a class="page-link" href="#term--akim--kettle--1">1</a>');
  });

  it('has no link that leads nowhere', () => {
    const written = html('<h1>A</h1><p><a class="chapter-link" href="#contents">contents</a> <a class="link" href="https://example.org/x">there</a></p>');
    expect(written).toContain('<span class="chapter-link">contents</span>');
    expect(written).toContain('<a class="link" href="https://example.org/x" rel="noreferrer noopener">there</a>');
  });

  it('ends a figure with its caption, the credit in it', () => {
    const figure =
      '<figure class="figure"><img src="data:image/png;base64,AA==" alt="x"><figcaption>A ferry</figcaption><p class="credit">By hand</p></figure>';
    expect(html(figure)).toContain('<figcaption>A ferry<p class="credit">By hand</p></figcaption></figure>');
  });

  it('leaves nothing that runs, restyles or is asked for from elsewhere', () => {
    const hostile = [
      '<script>alert(1)</script><style>@import "//evil.example"</style><link rel="stylesheet" href="//evil.example"><iframe srcdoc="<script>x</script>"></iframe>',
      '<p onclick="x()" style="background:url(//evil.example)">kept <a href="javascript:x()">words</a><a href="data:text/html,x">too</a></p><object data="//evil.example"></object>',
      '<img src="https://evil.example/pixel.png" alt="pixel"><img src="data:image/svg+xml;base64,PHN2Zy8+" alt="svg"><form action="//evil.example"><input name="x"></form>',
      '<svg viewBox="0 0 1 1" onload="x()"><script>x</script><foreignObject><p>x</p></foreignObject><image href="//evil.example"/><use href="//evil.example#x"/><rect fill="url(//evil.example#x)"/><a href="javascript:x()"><text>drawn</text></a><animate attributeName="href" to="javascript:x"/></svg>',
      '<video src="//evil.example"></video><math><mtext><img src=x onerror=x()></mtext></math><p hidden>unseen</p><p class="print-only">fold it</p>',
    ].join('');
    const written = html(hostile);
    expect(written).toMatch(/kept .*words.*too/);
    expect(written).toContain('drawn');
    expect(written).not.toMatch(
      /evil|javascript|onclick|onload|onerror|srcdoc|<(?:script|style|link|iframe|object|img|form|input|image|animate|video|math|foreignObject)\b/i,
    );
    expect(written).not.toMatch(/style=|unseen|fold it/);
  });
});
