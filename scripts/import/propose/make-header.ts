import type { SourceText } from '../formats/source-text.ts';
import type { Finding } from './finding.ts';

const FILL_IN = 'FILL IN';

/** The header as far as the file tells it; what only a person can know says so. */
export function makeHeader(findings: readonly Finding[], source: Pick<SourceText, 'title' | 'author'>): Record<string, unknown> {
  const says = (kind: Finding['kind']) => findings.find((finding) => finding.kind === kind && finding.says)?.says;
  const title = says('title') ?? source.title ?? FILL_IN;
  const subtitle = says('subtitle');
  return {
    title,
    ...(subtitle === undefined ? {} : { subtitle }),
    standpoint: `${FILL_IN}: from where the text speaks`,
    source: {
      title,
      author: says('byline') ?? source.author ?? FILL_IN,
      venue: `${FILL_IN}: where it was published`,
      date: says('date') ?? says('stamp') ?? `${FILL_IN}: when it was published`,
      rights: `${FILL_IN}: what is known of its rights`,
    },
  };
}
