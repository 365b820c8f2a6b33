/** The YAML files that editors have schemas for: the names of `schemas/<name>.json`. */
export const SCHEMA_NAMES = ['publication', 'glossary', 'header', 'translated-header', 'recipe', 'marks', 'theme'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];
