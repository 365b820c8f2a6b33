import { designSchema } from './design-schema.ts';
import type { Config } from './schema.ts';

/**
 * The publication whose chapters are the source texts themselves: `full-text` of publication.yml in place of what it stands for. Undefined where there is no
 * such group. What the publication prints otherwise stays known in its place: its chapters do not count as
 * forgotten, and its id says what the output may hold of it.
 */
export function fullTextConfig(config: Config): Config | undefined {
  const fullText = config['full-text'];
  if (fullText === undefined) return undefined;
  const { chapters, permission, design = designSchema.parse({}), ...texts } = fullText;
  const { theme, fonts } = config.design;
  return {
    ...config,
    ...definedOf(texts),
    design: { ...design, theme, fonts },
    chapters,
    'full-text': { ...fullText, id: config.id, chapters: config.chapters },
  };
}

const definedOf = <T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as never;
