import { fileURLToPath } from 'node:url';
import { configurationPage } from '../config/configuration-page.ts';
import { jsonSchema } from '../config/json-schemas.ts';
import { rulesPage } from '../diagnostics/rules-page.ts';
import { diskFolder } from '../folder/disk-folder.ts';
import { foldPictures } from '../jobs/fold-plan.ts';
import { SCHEMA_NAMES } from '../model/schema-names.ts';
import { packagesPage } from '../supply/packages-page.ts';

/** Pages and pictures of the documentation that are made from code, by their path in the repository. */
export const PAGES: Record<string, () => string> = {
  'docs/configuration.md': configurationPage,
  'docs/packages.md': packagesPage,
  'docs/rules.md': rulesPage,
  ...Object.fromEntries(SCHEMA_NAMES.map((name) => [`schemas/${name}.json`, () => jsonSchema(name)])),
  ...Object.fromEntries(Object.entries(foldPictures()).map(([path, picture]) => [path, () => picture])),
};

if (import.meta.main) {
  const repository = diskFolder(fileURLToPath(new URL('../../', import.meta.url)));
  await repository.write(Object.entries(PAGES).map(([path, page]) => ({ path, content: page() })));
}
