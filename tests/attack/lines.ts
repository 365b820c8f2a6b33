import { hostileArchives } from './inputs/archives.ts';
import { hostilePages, hostileTexts } from './inputs/html.ts';
import { imageBombs } from './inputs/images.ts';
import { pathologicalMarkdown } from './inputs/markdown.ts';
import { hostilePdfs } from './inputs/pdfs.ts';
import { hostileTemplates } from './inputs/templates.ts';
import { codeInHeaders, hostileYaml } from './inputs/yaml.ts';
import type { Line } from './line.ts';
import { browserKilled } from './lines/browser-killed.ts';
import { canaries } from './lines/canaries.ts';
import { diskFull } from './lines/disk-full.ts';
import { files } from './lines/files.ts';
import { imports } from './lines/imports.ts';
import { kills } from './lines/kills.ts';
import { markup } from './lines/markup.ts';
import { network } from './lines/network.ts';
import { pairs } from './lines/pairs.ts';
import { pathological } from './lines/pathological.ts';
import { places } from './lines/places.ts';
import { properties } from './lines/properties.ts';
import { sameBytes } from './lines/same-bytes.ts';
import { shortages } from './lines/shortages.ts';
import { silence } from './lines/silence.ts';
import { tampers } from './lines/tampers.ts';
import { terminal } from './lines/terminal.ts';
import { translations } from './lines/translations.ts';

/** Every line of the table, by the name that `--only` takes. */
export const LINES: Readonly<Record<string, Line>> = {
  markup,
  places,
  imports,
  translations,
  terminal,
  network,
  silence,
  canaries,
  files,
  markdown: pathological('pathological chapters and glossaries', pathologicalMarkdown),
  yaml: pathological('hostile YAML', hostileYaml),
  headers: pathological('code in headers', codeInHeaders),
  templates: pathological('hostile templates and drawings', hostileTemplates),
  html: pathological('hostile pages to import', hostilePages),
  texts: pathological('hostile texts to import', hostileTexts),
  archives: pathological('hostile documents and archives', hostileArchives),
  images: pathological('image bombs', imageBombs),
  pdfs: pathological('hostile PDFs × verbs of the press', hostilePdfs),
  tampers,
  'same-bytes': sameBytes,
  kills,
  'disk-full': diskFull,
  pairs,
  browser: browserKilled,
  shortages,
  properties,
};

/** Those that a test can afford; what the others try has tests of its own in `tests/`. */
export const FAST = ['markup', 'places', 'imports', 'files', 'tampers', 'properties'];
