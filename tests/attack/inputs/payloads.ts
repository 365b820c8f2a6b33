import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Our own, for who has no lists: one for each way that we know. `X` runs. */
const OWN = [
  '<script>X</script>', '<ScRiPt >X</sCrIpT>', '<script src=//127.0.0.1:9/a></script>', '<img src=x onerror=X>', '<img/src/onerror=X>', '<svg onload=X>', '<svg><script>X</script></svg>',
  '<svg><animate onbegin=X attributeName=x dur=1s>', '<svg><use href="data:image/svg+xml,<svg id=x onload=X>#x"></svg>', '<math><mtext></form><form><mglyph><style></math><img src onerror=X>',
  '<iframe src=javascript:X>', '<iframe srcdoc="<script>X</script>">', '<object data=javascript:X>', '<embed src=javascript:X>', '<a href=javascript:X>a</a>', '<a href="java\tscript:X">a</a>',
  '<a href="&#106;avascript:X">a</a>', '[a](javascript:X)', '[a](JaVaScRiPt:X)', '[a](data:text/html,<script>X</script>)', '[a](vbscript:X)', '![a](javascript:X)', '<javascript:X>', '[a]: javascript:X\n\n[a]',
  '<body onload=X>', '<input autofocus onfocus=X>', '<details open ontoggle=X>', '<video><source onerror=X>', '<audio src=x onerror=X>', '<marquee onstart=X>', '<form action=javascript:X><button>',
  '<base href=javascript:X//>', '<link rel=stylesheet href=data:,*{x:X}>', '<meta http-equiv=refresh content="0;url=javascript:X">', '<style>@import"//127.0.0.1:9/a"</style>', '<div style="background:url(//127.0.0.1:9/a)">',
  '"><script>X</script>', "'-X-'", '</textarea><script>X</script>', '--><script>X</script>', ']]><script>X</script>', '<![CDATA[<script>X</script>]]>', '<!--><script>X</script>-->', '<noscript><p title="</noscript><img src=x onerror=X>">',
  '<template><script>X</script></template>', '<p/onclick=X>a', '`"><img src=x onerror=X>`', '{{constructor.constructor("X")()}}', '{{{X}}}', '\u2028<script>X</script>', '<\u0000script>X</script>', '\ufeff<script>X</script>',
  '<xmp><p title="</xmp><img src=x onerror=X>">', '<plaintext>', '<frameset onload=X>', '<isindex action=javascript:X>', '<portal src=javascript:X>', '<table background=javascript:X>', '<img srcset="//127.0.0.1:9/a 1x">',
  '<svg><foreignObject><iframe srcdoc="<script>X</script>">', '<svg><a xlink:href=javascript:X><text>a', '<math href=javascript:X>a', '<details/open/ontoggle=X>', '<img src=x:x onerror\n=X>', '<a href=\u0001javascript:X>a',
].map((each) => each.replaceAll('X', 'alert(1)')); // biome-ignore format: a list

/** Ours, and those of the lists in a folder: texts with one a line, JSON with strings in whatever it holds. */
export async function markupPayloads(corpora: string | undefined): Promise<string[]> {
  const folder = corpora === undefined ? undefined : join(corpora, 'payloads');
  const names = folder === undefined ? [] : await readdir(folder).catch(() => []);
  const lists = await Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder ?? '', name), 'utf8');
      return name.endsWith('.json') ? stringsIn(JSON.parse(text)) : text.split(/\r?\n/);
    }),
  );
  return [...new Set([...OWN, ...lists.flat()])].filter((each) => each.trim() !== '');
}

const stringsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
