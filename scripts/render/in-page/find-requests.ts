/**
 * Every address that something in the document asks for, once each. What the browser asks for is refused whenever it comes to that, and what it refuses by
 * itself is told when its log comes to it: on a busy machine after the print. The document can be asked at once. Links are not requests, nor are `data:` and
 * places in the document. Runs inside the page.
 */
export function findRequests(): string[] {
  const attributes: [elements: string, attribute: string][] = [
    ['img, script, iframe, frame, embed, video, audio, source, track, input', 'src'],
    ['link, image, use, feImage, script', 'href'],
    ['image, use, feImage, script', 'xlink:href'],
    ['video', 'poster'],
    ['object', 'data'],
    ['body, table, thead, tbody, tfoot, tr, td, th', 'background'],
    ['a', 'ping'],
  ];
  const valuesOf = (elements: string, name: string): string[] => Array.from(document.querySelectorAll(elements), (each) => each.getAttribute(name) ?? '');
  /** As CSSOM writes addresses: in quotes, whatever the name was escaped with; in `image-set` too. As an attribute has them: in any way. */
  const inStyle = (css: string): string[] =>
    Array.from(css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^'")\s]+))/gi), ([, double, single, bare]) => double ?? single ?? bare ?? '');
  const inRule = (rule: CSSRule): string[] => {
    if (rule instanceof CSSImportRule) return [rule.href];
    return rule instanceof CSSNamespaceRule || rule instanceof CSSFontFaceRule ? [] : inStyle(rule.cssText);
  };
  /** Typefaces are megabytes, which CSSOM would write anew. */
  const inFontFaces = (css: string): string[] => (css.replace(/\/\*[\s\S]*?\*\//g, '').match(/@font-face\s*\{[^}]*\}/gi) ?? []).flatMap(inStyle);
  const drawn = ['style', 'filter', 'mask', 'clip-path', 'fill', 'stroke', 'cursor', 'marker-start', 'marker-mid', 'marker-end'];
  const addresses = [
    ...attributes.flatMap(([elements, name]) => valuesOf(elements, name)),
    // Of several, each has its width behind it.
    ...valuesOf('img, source', 'srcset').flatMap((set) => set.split(/,\s+/).map((each) => each.trim().split(/\s+/)[0] ?? '')),
    ...valuesOf('meta[http-equiv="refresh" i]', 'content').map((content) => /url\s*=\s*['"]?([^'"]*)/i.exec(content)?.[1] ?? ''),
    // What a document in the document asks for is not seen from here.
    ...valuesOf('iframe[srcdoc]', 'srcdoc').map(() => 'srcdoc:'),
    // One of another document is named by the `link` that asks for it.
    ...[...document.styleSheets].filter(({ href }) => href === null).flatMap((sheet) => [...sheet.cssRules].flatMap(inRule)), // biome-ignore format: one chain
    ...Array.from(document.querySelectorAll('style'), (style) => style.textContent ?? '').flatMap(inFontFaces),
    ...drawn.flatMap((name) => valuesOf(`[${name}]`, name).flatMap(inStyle)),
  ];
  const asked = addresses
    .map((address) => address.trim())
    .filter((address) => !/^(?:data:(?!text\/html)|about:|#|$)/i.test(address))
    .map((address) => (URL.canParse(address, document.baseURI) ? new URL(address, document.baseURI).href : address));
  return [...new Set(asked)].filter((url) => !/^about:/i.test(url));
}
