import type { z } from 'zod';
import { readYaml } from './read-yaml.ts';
import { headerSchema } from './text-schemas.ts';

/** What the header of any program's Markdown says that a chapter's header says too; everything else in it is dropped, and so is what cannot be read. */
export function readFrontMatter(yaml: string): Partial<z.output<typeof headerSchema>> {
  const { value } = readYaml(yaml);
  if (typeof value !== 'object' || value === null) return {};
  const known = Object.entries(headerSchema.shape).flatMap(([name, schema]) => {
    const said = (value as Record<string, unknown>)[name];
    const read = said === undefined ? undefined : schema.safeParse(said);
    return read?.success ? [[name, read.data]] : [];
  });
  return Object.fromEntries(known);
}
