import { describe, expect, it } from 'vitest';
import { type ArtView, ownArt } from '../../../scripts/layout/art/own-art.ts';

const VIEW: ArtView = {
  ...{ width: 400, height: 100, ink: '#000000', accent: '#c8102e', paper: '#ffffff', number: 3 },
  ...{ title: 'Soup & <bread>', subtitle: null, collective: 'The Kitchen' },
};
const draw = (source: string, name = 'cover') => ownArt({ path: 'chapters/art/cover.svg.hbs', source }, name, VIEW, 'sheet');
const within = (inner: string): string => `<svg viewBox="0 0 9 9">\n${inner}\n</svg>`;

describe('a drawing of a publication’s own', () => {
  it('is given sizes, inks and words, and keeps its shapes', () => {
    const drawn = draw(
      '<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {{width}} {{height}}"><!-- a pot --><rect fill="{{accent}}" width="9" height="9"/>{{#if subtitle}}<text>{{subtitle}}</text>{{else}}<text x="1">{{title}}</text>{{/if}}</svg>',
    );
    expect(String(drawn)).toBe(
      '<svg class="sheet" viewBox="0 0 400 100" preserveAspectRatio="xMidYMid slice" aria-hidden="true"><rect fill="#c8102e" width="9" height="9"></rect><text x="1">Soup &amp; &lt;bread&gt;</text></svg>',
    );
  });

  it('has ids of its own', () => {
    const drawn = String(draw(within('<defs><g id="pot"/></defs><use href="#pot"/><rect fill="url(#pot)"/>'), 'soup'));
    expect(drawn).toContain('<g id="art--soup--pot">');
    expect(drawn).toContain('<use href="#art--soup--pot">');
    expect(drawn).toContain('fill="url(#art--soup--pot)"');
  });

  it.each([
    ['a script', '<script>alert(1)</script>', '<script'],
    ['a script in capitals', '<SCRIPT>alert(1)</SCRIPT>', '<SCRIPT'],
    ['HTML', '<foreignObject><p>x</p></foreignObject>', '<foreignObject'],
    ['a picture from elsewhere', '<image href="https://example.org/a.png"/>', '<image'],
    ['a style', '<style>@import "x"</style>', '<style'],
    ['an animation', '<animate attributeName="href" to="x"/>', '<animate'],
    ['an event', '<rect onload="alert(1)"/>', 'onload='],
    ['a style of an element', '<rect style="fill:url(//x)"/>', 'style='],
    ['another file', '<use href="other.svg#a"/>', 'href='],
    ['a pattern of another file', '<rect fill="url(other.svg#a)"/>', 'fill='],
    ['one in quotes', '<rect fill="url(&quot;https://x&quot;)"/>', 'fill='],
    ['one in escapes', '<rect fill="u\\72l(https://x)"/>', 'fill='],
    ['an image function', '<rect mask="image-set(\'a.png\' 1x)"/>', 'mask='],
    ['a class of the pages', '<g class="notes-source"/>', 'class='],
    ['an entity', '<!DOCTYPE svg [<!ENTITY a "b">]>', '<!DOCTYPE'],
    ['unread text', '<![CDATA[<script>]]>', '<![CDATA[<script>]]>'],
    ['an attribute without quotes', '<rect width=9 />', '<rect'],
  ])('refuses %s, and says where', (_, inner, found) => {
    expect(draw(within(inner))).toMatchObject({
      rule: 'art-unusable',
      place: { path: 'chapters/art/cover.svg.hbs', line: 2 },
      message: expect.stringContaining(`Unexpected \`${found}\`, expected `),
    });
  });

  it('refuses what a template puts together', () => {
    expect(draw(within('<{{#if ink}}scr{{/if}}ipt/>'))).toMatchObject({ rule: 'art-unusable' });
  });

  it.each([
    ['a partial', '{{> cover}}'],
    ['an unknown name', '{{publisher}}'],
    ['the constructor', '{{constructor.constructor}}'],
    ['a helper', '{{log "x"}}'],
    ['a block that is not closed', '{{#if title}}'],
  ])('refuses %s', (_, inner) => {
    expect(draw(within(inner))).toMatchObject({ rule: 'template-error', place: { path: 'chapters/art/cover.svg.hbs', line: 2 } });
  });
});
