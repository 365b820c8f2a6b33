import { fileURLToPath } from 'node:url';
import { configurationPage } from '../config/configuration-page.ts';
import { rulesPage } from '../diagnostics/rules-page.ts';
import { foldPictures } from '../jobs/fold-plan.ts';
import { writeAtomically } from '../publish/write-atomically.ts';

/** Pages and pictures of the documentation that are made from code, by their path in the repository. */
export const PAGES: Record<string, () => string> = {
  'docs/configuration.md': configurationPage,
  'docs/rules.md': rulesPage,
  ...Object.fromEntries(Object.entries(foldPictures()).map(([path, picture]) => [path, () => picture])),
};

if (import.meta.main) {
  for (const [path, page] of Object.entries(PAGES)) await writeAtomically(fileURLToPath(new URL(`../../${path}`, import.meta.url)), page());
}
