import { stringify } from 'yaml';
import type { z } from 'zod';
import type { headerSchema } from './text-schemas.ts';

/** The YAML block at the head of a chapter, without the fences and what is so by default; every line ends. */
export function writeHeader(header: z.infer<typeof headerSchema>): string {
  const { kind, status, translators, ...rest } = header;
  const said = {
    ...rest,
    ...(kind === 'account' ? {} : { kind }),
    ...(status === 'final' ? {} : { status }),
    ...(translators.length === 0 ? {} : { translators }),
  };
  return stringify(said, { version: '1.2', schema: 'core', lineWidth: 0 });
}
