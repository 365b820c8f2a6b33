import { readText } from '../../folder/read-text.ts';
import { layOutSite } from '../../layout/screen/lay-out-site.ts';
import type { Folder, FolderFile } from '../../model/folder.ts';
import { pageBody } from './page-body.ts';
import { repositoryAddress } from './repository-address.ts';
import { GROUPS } from './site-pages.ts';

/**
 * The documentation as pages for browsers, each a file with everything in it: our own pages in our own styles for screens.
 * @param repository the folder that holds README.md and `docs/`
 * @throws Error where a page or an image is missing: a mistake of ours
 */
export async function makeSite(repository: Folder): Promise<FolderFile[]> {
  const pages = GROUPS.flatMap((group) => group.pages);
  const bySource = new Map(pages.map((page) => [page.source, page]));
  const address = await repositoryAddress(repository);
  const bodies = new Map(
    await Promise.all(
      pages.map(async (page) => {
        const { value } = await readText(repository, page.source);
        if (value === undefined) throw new Error(`Unexpected list of pages with ${page.source}, expected files of the repository`);
        return [page, await pageBody({ repository, address, pages: bySource }, page, value)] as const;
      }),
    ),
  );
  const titleOf = (page: (typeof pages)[number]): string => page.title ?? bodies.get(page)?.title ?? page.name;
  return Promise.all(
    [...bodies].map(async ([page, { html, headings, title }]) => {
      const groups = GROUPS.map((group) => ({
        title: group.title,
        pages: group.pages.map((each) => ({ path: `${each.name}.html`, title: titleOf(each), lang: each.lang ?? null, isHere: each === page })),
      }));
      const content = await layOutSite({ lang: page.lang ?? 'en', title, html, headings: headings.length > 1 ? headings : [], groups });
      return { path: `${page.name}.html`, content };
    }),
  );
}
