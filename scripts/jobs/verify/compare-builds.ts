import { UsageError } from '../../diagnostics/errors.ts';
import type { Manifest } from '../../model/artifact.ts';

/** What of an output the texts give again. */
export interface Rebuilt {
  same: number;
  different: { path: string; why: 'bytes' | 'not made' }[];
  /** Where another zine, Node or Chromium made it. */
  tools?: { before: string; now: string };
}

/** Compares what was handed out with what the same texts give now. `path`: the only file that is asked about. */
export function compareBuilds(then: Manifest, now: Manifest, path?: string): Rebuilt {
  const sums = new Map(now.artifacts.map((each) => [each.path, each.sha256]));
  const asked = then.artifacts.filter((each) => path === undefined || each.path === path);
  const different = asked
    .filter((each) => sums.get(each.path) !== each.sha256)
    .map((each) => ({ path: each.path, why: sums.has(each.path) ? ('bytes' as const) : ('not made' as const) }));
  const isSame = inWords(then.tool) === inWords(now.tool);
  return { same: asked.length - different.length, different, ...(isSame ? {} : { tools: { before: inWords(then.tool), now: inWords(now.tool) } }) };
}

const inWords = ({ zine, node, chromium }: Manifest['tool']): string => `zine ${zine}, Node ${node}, Chromium ${chromium}`;

/** @throws UsageError where it is none */
export function readManifest(bytes: Uint8Array): Manifest {
  try {
    const manifest = JSON.parse(new TextDecoder().decode(bytes)) as Manifest;
    if (Array.isArray(manifest.artifacts) && manifest.artifacts.every(({ path, sha256 }) => typeof path === 'string' && typeof sha256 === 'string'))
      return manifest;
  } catch {
    // Told below.
  }
  throw new UsageError('Unexpected manifest.json, expected the one that a build has written');
}
