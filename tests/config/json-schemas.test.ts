import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { jsonSchema } from '../../scripts/config/json-schemas.ts';
import { SCHEMA_NAMES, type SchemaName } from '../../scripts/model/schema-names.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');
/** What an editor says of a file. Editors read patterns as Unicode; zod does not, and knows no letters but its own. */
const accepts = (name: SchemaName, value: unknown) => {
  const schema = JSON.parse(jsonSchema(name).replaceAll('\\\\p{L}', '[^\\\\d\\\\s]'));
  return z.fromJSONSchema(schema).safeParse(value).success;
};
const header = async (path: string) => parse((await read(path)).split('---\n')[1] ?? '');

describe('the schemas for editors', () => {
  it.each([
    ['publication', 'chapters/publication.yml'],
    ['publication', 'tests/publications/tenants-handbook/chapters/publication.yml'],
    ['publication', 'tests/publications/night-school/chapters/publication.yml'],
    ['glossary', 'chapters/en/glossary.yml'],
    ['glossary', 'chapters/kk/glossary.yml'],
    ['theme', 'templates/themes/broadside/theme.yml'],
  ] as const)('%s accepts %s', async (name, path) => expect(accepts(name, parse(await read(path)))).toBe(true));

  it('accept the headers of chapters and of their translations', async () => {
    expect(accepts('header', await header('chapters/en/introduction.md'))).toBe(true);
    expect(accepts('translated-header', await header('chapters/kk/introduction.md'))).toBe(true);
  });

  it('accept recipes by the pieces that they have', () => {
    const recipe = (piece: object) => ({ source: { file: 'a.txt', sha256: '0'.repeat(64) }, header: { title: 'A' }, text: [piece] });
    expect(accepts('recipe', recipe({ paragraphs: '1-3@9f3a1c20' }))).toBe(true);
    expect(accepts('recipe', recipe({ document: { by: 'B' }, text: [{ list: '4-5' }] }))).toBe(true);
    expect(accepts('recipe', recipe({ paragrphs: '1-3' }))).toBe(false);
  });

  it.each([
    ['a field that is misspelt', { titel: 'A' }],
    ['a length without its unit', { bleed: '3' }],
    ['an edition that there is not', { editions: ['a9'] }],
  ])('refuse %s', async (_, change) => {
    const publication = parse(await read('tests/publications/tenants-handbook/chapters/publication.yml'));
    expect(accepts('publication', { ...publication, ...change })).toBe(false);
  });

  it('tell in words what a form is, and what a field means', () => {
    for (const name of SCHEMA_NAMES) expect(jsonSchema(name)).not.toContain('"form"');
    expect(JSON.parse(jsonSchema('publication')).properties.id).toMatchObject({
      description: 'Short name, used in file names.',
      patternErrorMessage: 'expected lower-case letters, digits and single hyphens',
    });
  });
});
