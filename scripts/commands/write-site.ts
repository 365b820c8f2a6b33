import { fileURLToPath } from 'node:url';
import { diskFolder } from '../folder/disk-folder.ts';
import { makeSite } from '../jobs/site/make-site.ts';

/** `npm run site`: the documentation as pages for browsers, in `site/`. */
const repository = diskFolder(fileURLToPath(new URL('../../', import.meta.url)));
await repository.within('site').write(await makeSite(repository));
