import { fileURLToPath } from 'node:url';
import { configurationPage } from '../config/configuration-page.ts';
import { jsonSchema } from '../config/json-schemas.ts';
import { rulesPage } from '../diagnostics/rules-page.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { filesBelow } from '../folder/files-below.ts';
import { readText } from '../folder/read-text.ts';
import { foldPictures } from '../jobs/fold-plan.ts';
import { SCHEMA_NAMES } from '../model/schema-names.ts';
import { packagesPage } from '../supply/packages-page.ts';

const REPOSITORY = diskFolder(fileURLToPath(new URL('../../', import.meta.url)));
/** A file a rule: what raises it, and how it is put right. */
const EXAMPLES = 'tests/diagnostics/rules';
const WITHOUT = 'without-example';

/** Pages and pictures of the documentation that are made from code, by their path in the repository. */
export const PAGES: Record<string, () => string | Promise<string>> = {
  'docs/configuration.md': configurationPage,
  'docs/packages.md': packagesPage,
  'docs/rules.md': rulesWithExamples,
  ...Object.fromEntries(SCHEMA_NAMES.map((name) => [`schemas/${name}.json`, () => jsonSchema(name)])),
  ...Object.fromEntries(Object.entries(foldPictures()).map(([path, picture]) => [path, () => picture])),
};

async function rulesWithExamples(): Promise<string> {
  const texts = new Map<string, string>();
  for (const path of await filesBelow(REPOSITORY.within(EXAMPLES)))
    texts.set(path.replace(/\.md$/, ''), (await readText(REPOSITORY, `${EXAMPLES}/${path}`)).value ?? '');
  return rulesPage(texts, texts.get(WITHOUT) ?? '');
}

if (import.meta.main) {
  await REPOSITORY.write(await Promise.all(Object.entries(PAGES).map(async ([path, page]) => ({ path, content: await page() }))));
}
