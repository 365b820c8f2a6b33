import { z } from 'zod';
import type { SchemaName } from '../model/schema-names.ts';
import { blockSchema, marksSchema, recipeSchema } from './recipe-schema.ts';
import { publicationSchema } from './schema.ts';
import { headerSchema, translatedGlossarySchema, translatedHeaderSchema } from './text-schemas.ts';
import { themeSchema } from './theme-schema.ts';

/** What the schemas are for, by the name of their file. In a translated glossary fields may be absent that `zine check` asks for in the first. */
const SCHEMAS = {
  publication: { of: 'chapters/publication.yml', schema: publicationSchema },
  glossary: { of: 'chapters/<locale>/glossary.yml', schema: translatedGlossarySchema },
  header: { of: 'the header of a chapter', schema: headerSchema },
  'translated-header': { of: 'the header of a translated chapter', schema: translatedHeaderSchema },
  recipe: { of: 'chapters/recipes/<slug>.yml', schema: recipeSchema },
  marks: { of: 'chapters/recipes/<slug>.marks.yml', schema: marksSchema },
  theme: { of: 'theme.yml of a theme', schema: themeSchema },
} as const satisfies Record<SchemaName, { of: string; schema: z.ZodType }>;

/**
 * What an editor needs to complete and to check a YAML file while it is written: JSON Schema, draft 7, since that is what editors know best. It says less than `zine check`:
 * what depends on other fields or files is not in it.
 *
 * @returns the text of `schemas/<name>.json`
 */
export function jsonSchema(name: SchemaName): string {
  const { of, schema } = SCHEMAS[name];
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-7', override: inWords });
  // A piece of a recipe is validated by its first key, for better messages than a union has.
  if (name === 'recipe')
    Object.assign(rest.properties?.text ?? {}, { items: z.toJSONSchema(blockSchema, { io: 'input', target: 'draft-7', override: inWords }) });
  return `${JSON.stringify({ $schema, $id: `zine/schemas/${name}.json`, title: of, ...rest }, undefined, 2)}\n`;
}

/** The words for a pattern are what an editor shows where a text has not that form. */
function inWords({ jsonSchema: field }: { jsonSchema: z.core.JSONSchema.BaseSchema }): void {
  if (field.form === undefined) return;
  if (field.pattern !== undefined) field.patternErrorMessage = `expected ${field.form}`;
  delete field.form;
}

/** The first line of a YAML file, by which editors find its schema. */
export const schemaLine = (path: string): string => `# yaml-language-server: $schema=${path}\n`;
