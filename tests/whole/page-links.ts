import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A link on a page: the words under it and where it leads. */
export interface PageLink {
  /** Index of the page it stands on, from 0. */
  from: number;
  /** The words under the link, as printed. */
  text: string;
  /** Named destination: the id of the element it leads to. */
  name: string;
  /** Index of the page it leads to. */
  to: number;
}

interface Annotation {
  subtype?: string;
  dest?: unknown;
  rect: [number, number, number, number];
}

/** Every link inside a PDF, with the words that stand in its rectangle. */
export async function pageLinks(bytes: Uint8Array): Promise<PageLink[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS });
  const document = await task.promise;
  try {
    const pages = new Map<string, number>();
    const pageTo = async (name: string): Promise<number> => {
      const known = pages.get(name);
      if (known !== undefined) return known;
      const target = await document.getDestination(name);
      const page = target ? await document.getPageIndex(target[0]) : -1;
      pages.set(name, page);
      return page;
    };
    const links: PageLink[] = [];
    for (let from = 0; from < document.numPages; from++) {
      const page = await document.getPage(from + 1);
      const annotations = ((await page.getAnnotations()) as Annotation[]).filter((each) => each.subtype === 'Link' && typeof each.dest === 'string');
      if (annotations.length === 0) continue;
      const { items } = await page.getTextContent();
      for (const { dest, rect } of annotations) {
        const [left, bottom, right, top] = rect;
        const under = items.flatMap((item) => {
          if (!('str' in item)) return [];
          const [x, y] = [Number(item.transform[4]) + item.width / 2, Number(item.transform[5]) + item.height / 4];
          return x > left && x < right && y > bottom && y < top ? [item.str] : [];
        });
        links.push({ from, text: under.join(' ').replace(/\s+/g, ' ').replace(/ ?– ?/g, '–').trim(), name: String(dest), to: await pageTo(String(dest)) });
      }
    }
    return links;
  } finally {
    await task.destroy();
  }
}
