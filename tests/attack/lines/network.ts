import { type AddressInfo, createServer } from 'node:net';
import { memoryFolder } from '../../../scripts/folder/memory-folder.ts';
import { readSourceText } from '../../../scripts/import/formats/read-source-text.ts';
import { withBrowser } from '../../../scripts/render/browser/launch-browser.ts';
import { openPage } from '../../../scripts/render/browser/open-page.ts';
import { withDev, withViewer } from '../../jobs/dev/with-dev.ts';
import { NAMED, SILENT } from '../../render/network-tricks.ts';
import { documents } from '../inputs/documents.ts';
import { inPlaces, PLACES } from '../inputs/text-places.ts';
import { type Line, outcome } from '../line.ts';
import { screenOutputs } from '../screen-outputs.ts';
import { watch } from '../watch-page.ts';

/** What names an address elsewhere in drawings, and in what the editions without pages are made of. `U`: the listener. */
const DRAWN = [
  '<svg viewBox="0 0 9 9"><rect width="9" height="9" fill="url(U/a#f)"/></svg>', '<svg><rect mask="url(U/a#f)" width="9" height="9"/></svg>', '<svg><rect clip-path="url(U/a#f)" width="9" height="9"/></svg>', '<svg><rect style="fill:url(U/a#f)"/></svg>',
  '<svg><a href="U/a"><text>x</text></a></svg>', '<svg><text filter="url(U/a#f)">x</text></svg>', '<svg><foreignObject><img src="U/a"></foreignObject></svg>', '<svg><animate attributeName="href" to="U/a"/></svg>', '<svg><style>@import "U/a"</style></svg>',
  '<img src="//127.0.0.1:PORT/a">', '<img src="\\\\127.0.0.1\\a">', '<q cite="U/a">x</q>', '<blockquote cite="U/a">x</blockquote>', '<a href="U/a" ping="U/p" rel="prefetch">x</a>', '<a href="U/a" download attributionsrc="U/b">x</a>', '<img src="data:text/html,x" longdesc="U/a">', '<math><mi href="U/a">x</mi></math>',
  '<table background="U/a"><tr><td background="U/b">x</table>', '<img lowsrc="U/a" dynsrc="U/b">', '<p style="background-image:-webkit-image-set(url(U/a) 1x)">x', '<style>@namespace url(U/a); @font-face{font-family:y;src:local(x),url(U/a)} :root{--a:url(U/b)} p{background:var(--a);border-image:url(U/c) 1}</style><p>x',
]; // biome-ignore format: a list

/** Ways to have a page ask for something, by every door: the page that is printed, a template whose words get into the editions for screens, texts, the page of `zine dev`, documents to import. One listener counts what arrives. */
export const network: Line = async ({ fast }) => {
  let arrived = 0;
  const listener = createServer((socket) => {
    arrived++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const { port } = listener.address() as AddressInfo;
  const all = [...NAMED, ...SILENT, ...DRAWN].map((each) => each.replaceAll('U', `http://127.0.0.1:${port}`).replaceAll('PORT', String(port)));
  const tricks = fast ? all.filter((_, i) => i % 12 === 0) : all;
  const details: string[] = [];
  const after = async (what: string, found: readonly string[] = []): Promise<void> => {
    details.push(...found.map((each) => `${what}: ${each}`));
    if (arrived > 0) details.push(`${what}: ${arrived} arrived`);
    arrived = 0;
  };
  try {
    await withBrowser({ env: process.env }, async (browser) => {
      for (const trick of tricks) {
        const { page, setDocument } = await openPage(browser);
        // Some navigate, which is refused half-way.
        await setDocument(trick).catch(() => {});
        await page.pdf().catch(() => {});
        await page.close().catch(() => {});
        await after(`printed ${trick}`);
      }
    });
    await withLoopback(`http://127.0.0.1:${port}/control`, async (show) => {
      if (arrived === 0) details.push('the control did not arrive');
      arrived = 0;
      for (const trick of tricks)
        for (const files of [inTemplate(trick), inPlaces([trick], (place) => HARMLESS.has(place)).files])
          for (const { name, html } of (await screenOutputs(memoryFolder(files))).outputs)
            if (html !== undefined && name !== 'printed document') await after(`${name} of ${trick}`, await show(html));
    });
    for (const [name, bytes] of Object.entries(documents(tricks, `http://127.0.0.1:${port}/`))) {
      await readSourceText(bytes, name);
      await after(`import of ${name}`);
    }
    if (!fast) await after('zine dev', await served(tricks));
  } finally {
    listener.close();
  }
  return outcome('ways to the network × print, web, EPUB, reports, dev, import', tricks.length * (fast ? 4 : 5), details);
};

/** Places where words are words, so that nothing is refused. */
const HARMLESS = new Set(PLACES.filter(({ file }) => ['config', 'group', 'header', 'catalog'].includes(file)).map(({ name }) => name));

/** A publication whose colophon is what a stranger has written. */
const inTemplate = (trick: string): Record<string, string> => ({
  'chapters/publication.yml': 'id: hostile\ntitle: T\ncollective: C\ndate: 2024-05-01\nlocales: [en]\nchapters: [a]\ndesign: { matter: { colophon: true } }\n',
  'chapters/en/a.md': '---\ntitle: One\n---\n\nA word.\n',
  'templates/partials/text.hbs': `{{content}}${trick.replaceAll('{', '&#123;')}`,
});

/** A browser as readers have it: with scripts, and with the loopback interface. Shows a document without its policy, and tells what it asks for. */
async function withLoopback(control: string, use: (show: (html: string) => Promise<string[]>) => Promise<void>): Promise<void> {
  await withDev(
    {
      'chapters/publication.yml': 'id: a\ntitle: T\ncollective: C\ndate: 2024-05-01\nlocales: [en]\nchapters: [a]\n',
      'chapters/en/a.md': '---\ntitle: One\n---\n\nA word.\n',
    },
    ({ address }) =>
      withViewer(address, async (viewer) => {
        const page = await viewer.browser().newPage();
        await page.setContent(`<img src="${control}">`, { waitUntil: 'load' });
        const found: string[] = [];
        watch(page, found);
        await use(async (html) => {
          await page.setContent(html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/i, ''), { waitUntil: 'load' });
          return found.splice(0);
        });
      }),
  );
}

/** The page of `zine dev` while a publication holds all of them, and while its mistakes name them. */
async function served(tricks: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  const chapters = tricks.map((trick, i) => [`chapters/en/c${i}.md`, `---\ntitle: ${JSON.stringify(trick)}\n---\n\n\`${trick.replaceAll(/[`\n]/g, '')}\`\n`]);
  const config = `id: a\ntitle: ${JSON.stringify(tricks.join(' '))}\ncollective: C\ndate: 2024-05-01\nlocales: [en]\nchapters: [${tricks.map((_, i) => `c${i}`).join(', ')}]\n`;
  await withDev({ ...Object.fromEntries(chapters), 'chapters/publication.yml': config }, ({ address, write }) =>
    withViewer(address, async (page) => {
      page.on('dialog', (dialog) => {
        found.push(`dialog ${dialog.message()}`);
        dialog.dismiss().catch(() => {});
      });
      page.on(
        'request',
        (request) => !request.url().startsWith(address) && !/^(?:data|blob):/.test(request.url()) && found.push(`request for ${request.url()}`),
      );
      await page.reload({ waitUntil: 'load' });
      await page.waitForSelector('.page');
      await write('chapters/en/c0.md', `---\ntitle: One\n---\n\n${tricks.join('\n\n')}\n`);
      await page.waitForSelector('.problem');
    }),
  );
  return found;
}
