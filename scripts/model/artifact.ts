/** One printed file, as `output/manifest.json` lists it. */
export interface Artifact {
  /** Relative to the output directory, with forward slashes. */
  path: string;
  locale: string;
  edition: string;
  pages: number;
  sheets: number;
  trimMm: [number, number];
  bleedMm: number;
  bytes: number;
  sha256: string;
}

export interface Manifest {
  publication: string;
  tool: { zine: string; node: string; chromium: string };
  artifacts: Artifact[];
}
