import { z } from 'zod';
import { locale } from './forms.ts';

const hash = z.string().regex(/^[0-9a-f]{16}$/);

const chapterSchema = z.strictObject({
  from: locale,
  blocks: z.array(z.strictObject({ kind: z.string(), source: hash, text: z.string(), translation: hash })),
});

/** `chapters/<locale>/lock.json`: what each translation was last recorded with. Written by `zine bless`. */
export const lockSchema = z.strictObject({ version: z.literal(1), chapters: z.record(z.string(), chapterSchema) });
export type Lock = z.infer<typeof lockSchema>;
