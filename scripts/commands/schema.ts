import { jsonSchema } from '../config/json-schemas.ts';
import type { SchemaName } from '../model/schema-names.ts';
import type { Streams } from './streams.ts';

/**
 * `zine schema`: what an editor completes and checks a YAML file with.
 * @returns the exit code
 */
export function schema(name: SchemaName, { stdout }: Pick<Streams, 'stdout'>): number {
  stdout.write(jsonSchema(name));
  return 0;
}
