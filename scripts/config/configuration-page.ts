import { z } from 'zod';
import { SCHEMA_NAMES } from '../model/schema-names.ts';
import { blockFields, marksSchema, recipeSchema } from './recipe-schema.ts';
import { publicationSchema } from './schema.ts';
import { glossarySchema, headerSchema } from './text-schemas.ts';
import { themeSchema } from './theme-schema.ts';

/** As much of JSON Schema (2020-12) as our schemas become. `form` says in words what `pattern` says. */
interface Field {
  type?: string;
  form?: string;
  format?: string;
  description?: string;
  default?: unknown;
  enum?: string[];
  anyOf?: Field[];
  items?: Field;
  prefixItems?: Field[];
  properties?: Record<string, Field>;
  required?: string[];
  propertyNames?: Field;
  additionalProperties?: Field | false;
}

const SECTIONS: [title: string, intro: string, schema: z.ZodType][] = [
  ['chapters/publication.yml', 'What is printed, and how.', publicationSchema],
  ['chapters/&lt;locale&gt;/glossary.yml', 'A list; each entry has these fields.', glossarySchema],
  ['The header of a chapter', 'Between two lines `---` at the start of `chapters/<locale>/<slug>.md`.', headerSchema],
  ['theme.yml of a theme', 'In a folder of `templates/themes/`, or of the publication: see [designing.md](designing.md#a-theme-of-your-own).', themeSchema],
  ['chapters/recipes/&lt;slug&gt;.yml', 'How a chapter is made of a source text: see [import.md](import.md).', recipeSchema],
  ['What a recipe makes of a piece of the text', 'An entry of `text` has one of these, or `heading` and `depth`, and so on.', blockFields],
  ['chapters/recipes/&lt;slug&gt;.marks.yml', 'What an imported text tells for chronology and glossary.', marksSchema],
];

const EDITOR = `## In your editor

\`schemas/\` has these fields as JSON schemas, with which VS Code (extension “YAML”), Neovim, Helix, Emacs, Kate and others complete fields, explain them and underline what is not one. The first line of a file says where its schema lies:

\`\`\`yaml
# yaml-language-server: $schema=../schemas/publication.json
\`\`\`

\`zine schema publication > schemas/publication.json\` puts it there; where zine is a package of the project, \`$schema=../node_modules/zine/schemas/publication.json\` is always that of its version. There are \`${SCHEMA_NAMES.join('`, `')}\`. \`zine check\` knows more than a schema can say.
`;

/** docs/configuration.md: every field of every YAML file, from the schema that validates it. */
export function configurationPage(): string {
  const sections = SECTIONS.map(([title, intro, schema]) => {
    const field = z.toJSONSchema(schema, { io: 'input' }) as Field;
    const rows = rowsOf(field.items ?? field, '').map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`);
    return `## ${title}\n\n${intro}\n\n| field | what | if absent | meaning |\n|---|---|---|---|\n${rows.join('\n')}\n`;
  });
  return `# Configuration\n\nMade from the schemas in \`scripts/config/\` by \`npm run docs\`; change them there.\n\n${EDITOR}\n${sections.join('\n')}`;
}

function rowsOf(group: Field, prefix: string): string[][] {
  return Object.entries(group.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const isNeeded = group.required?.includes(name) ?? false;
    const row = [`\`${path}\``, inWords(field), isNeeded ? '**needed**' : absent(field.default), field.description ?? ''];
    return [row, ...rowsOf(field, `${path}.`), ...(isMap(field) ? rowsOf(field.additionalProperties || {}, `${path}.<id>.`) : [])];
  });
}

const isMap = (field: Field): boolean => typeof field.additionalProperties === 'object' && field.additionalProperties.properties !== undefined;

function absent(value: unknown): string {
  const isEmpty = value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  return isEmpty ? '' : `\`${Array.isArray(value) ? `[${value.join(', ')}]` : String(value)}\``;
}

function inWords(field: Field): string {
  if (field.form !== undefined) return field.form;
  if (field.enum !== undefined) return field.enum.map((value) => `\`${value}\``).join(', ');
  if (field.anyOf !== undefined) return field.anyOf.map(inWords).join(', or ');
  if (field.format === 'uri') return 'an address such as `https://example.org`';
  if (field.prefixItems !== undefined) return `a list of ${field.prefixItems.length}: ${field.prefixItems.map(inWords).join(', ')}`;
  if (field.items !== undefined) return `a list of: ${field.items.properties === undefined ? inWords(field.items) : groupInWords(field.items)}`;
  if (field.properties !== undefined) return groupInWords(field);
  if (typeof field.additionalProperties === 'object' && field.additionalProperties.anyOf !== undefined) {
    return `for each of ${field.propertyNames?.form}: ${inWords(field.additionalProperties)}`;
  }
  if (typeof field.additionalProperties === 'object') return isMap(field) ? 'a group of fields for each id' : 'one text a locale';
  return { string: 'text', number: 'a number', integer: 'a whole number', boolean: '`true` or `false`' }[field.type ?? ''] ?? '';
}

const groupInWords = ({ properties, required }: Field): string =>
  `\`{${Object.keys(properties ?? {})
    .map((name) => (required?.includes(name) ? name : `${name}?`))
    .join(', ')}}\``;
