import { jsonSchema, schemaLine } from '../../config/json-schemas.ts';

const GLOSSARY = /^chapters\/[^/]+\/glossary\.yml$/;

/** Files of a publication with the schemas that editors complete and check its YAML with; they lie beside them, so that nothing has to be fetched. */
export const withSchemas = (files: Readonly<Record<string, string | Uint8Array>>): Record<string, string | Uint8Array> => ({
  ...Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? lineOf(path) + content : content])),
  'schemas/publication.json': jsonSchema('publication'),
  'schemas/glossary.json': jsonSchema('glossary'),
});

function lineOf(path: string): string {
  if (path === 'chapters/publication.yml') return schemaLine('../schemas/publication.json');
  return GLOSSARY.test(path) ? schemaLine('../../schemas/glossary.json') : '';
}
