import { fileURLToPath } from 'node:url';
import { editYaml, type YamlEdit } from '../../config/edit-yaml.ts';
import { diskFolder } from '../../folder/disk-folder.ts';
import { filesBelow } from '../../folder/files-below.ts';
import { memoryFolder } from '../../folder/memory-folder.ts';
import type { Folder } from '../../model/folder.ts';
import { PAPERS, sheetsFor, type TemplateName } from '../../model/new-publication.ts';
import { checkPublication } from '../../pipeline.ts';
import { addLocale } from '../add-locale.ts';
import { type Begun, GITIGNORE, type InitRequest } from './init-publication.ts';
import { withSchemas } from './with-schemas.ts';

const CONFIG = 'chapters/publication.yml';
const MOST_BYTES = 30_000_000;

export const templateFolder = (name: TemplateName): Folder => diskFolder(fileURLToPath(new URL(`../../../templates/init/${name}/`, import.meta.url)));

/** What is asked for in place of what the template says. */
export type TemplateRequest = Partial<Pick<InitRequest, 'title' | 'collective' | 'paper' | 'theme'>> & Pick<InitRequest, 'date' | 'locales' | 'signal'>;

/** One of our own publications to begin with, in memory: its texts are to be replaced one by one. */
export async function fromTemplate(name: TemplateName, { locales, signal, ...about }: TemplateRequest): Promise<Begun> {
  const ours = templateFolder(name);
  const paths = await filesBelow(ours);
  const files = await Promise.all(paths.map(async (path) => [path, contentOf(path, (await ours.read(path, MOST_BYTES)).bytes)] as const));
  const folder = memoryFolder(withSchemas({ ...Object.fromEntries(files), '.gitignore': GITIGNORE }));
  const config = Buffer.from((await folder.read(CONFIG, MOST_BYTES)).bytes ?? '').toString('utf8');
  await folder.write([{ path: CONFIG, content: editYaml(config, editsOf(about), 'id') }]);
  for (const tag of locales.slice(1)) await addLocale(folder, tag);
  const drafts = paths.flatMap((path) => /^chapters\/en\/(.*)\.md$/.exec(path)?.[1] ?? []).map((slug) => ({ slug, words: 0, leftOut: 0, events: 0 }));
  return { folder, drafts, candidates: 0, problems: await checkPublication(folder, { signal }) };
}

const contentOf = (path: string, bytes: Uint8Array = new Uint8Array()): string | Uint8Array =>
  path.endsWith('.yml') ? Buffer.from(bytes).toString('utf8') : bytes;

function editsOf({ title, collective, date, paper, theme }: Omit<TemplateRequest, 'locales' | 'signal'>): YamlEdit[] {
  return [
    ...(title === undefined ? [] : [{ keys: ['title'], value: title }]),
    ...(collective === undefined ? [] : [{ keys: ['collective'], value: collective }]),
    { keys: ['date'], value: date },
    ...(paper === undefined ? [] : [{ keys: ['trim'], value: PAPERS[paper] }, { keys: ['editions'], value: ['a5', sheetsFor(paper)] }]), // biome-ignore format: one line
    ...(theme === undefined ? [] : [{ keys: ['design', 'theme'], value: theme }]),
  ];
}
