/** Who may touch what (docs/architecture.md), as tables. Paths are relative to `scripts/`; one that ends in `/` is a folder. */
const STAGES = ['load', 'import', 'parse', 'translate', 'compile', 'merge', 'layout', 'render', 'reflow', 'prove', 'press', 'publish', 'sign', 'serve'];
/** The composers: of a publication, and of the verbs that work on single files. */
const COMPOSERS = ['pipeline.ts', 'jobs'];
const GROUND = ['units', 'model', 'memo', 'diagnostics', 'folder', 'locale', 'config'];

/** What a folder, or a file at the top, may import beside itself. What is not named here does not belong to the house. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  units: [],
  model: ['units'],
  memo: [],
  diagnostics: ['units', 'model'],
  folder: ['units', 'model', 'diagnostics'],
  locale: ['units', 'model', 'diagnostics', 'folder'],
  config: ['units', 'model', 'memo', 'diagnostics', 'folder'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, GROUND])),
  ...Object.fromEntries(COMPOSERS.map((composer) => [composer, [...GROUND, ...STAGES, ...COMPOSERS]])),
  // What zine is made of: for those who work on it.
  supply: ['folder', 'model'],
  // Pictures for who sits before a terminal.
  terminal: ['model'],
  commands: [...GROUND, ...COMPOSERS, 'supply', 'terminal'],
  'zine.ts': ['commands', 'diagnostics'],
  'start.ts': ['zine.ts'],
};

/** Imports beside the rule, each with its reason. */
const EXCEPTIONS: Record<string, readonly string[]> = {
  // Examines the browser as a build would find it, without building.
  'commands/doctor.ts': ['render/browser/'],
};

/** Packages and modules that have one owner. A pattern matches the whole specifier. */
const OWNERS: [specifier: RegExp, owners: readonly string[]][] = [
  [/handlebars(\/.*)?/, ['layout/']],
  [/puppeteer(-core)?(\/.*)?|@puppeteer\/.*|@sparticuz\/.*/, ['render/']],
  [/remark-.*|micromark.*|mdast-util-(?!to-string$).*/, ['parse/', 'import/']],
  // Markdown comes in through parse and HTML goes out through layout.
  [/unified|rehype-.*/, ['parse/', 'layout/', 'import/']],
  [/mammoth|linkedom|@mozilla\/readability|chardet/, ['import/']],
  [/@cantoo\/pdf-lib|pdf-lib|pdfjs-dist.*/, ['press/']],
  // Images are decoded where they come in, where they are separated into inks, and where a terminal shows them.
  [/sharp/, ['load/', 'press/', 'terminal/']],
  [/sixel/, ['terminal/']],
  [/zod|yaml/, ['config/']],
  // A laid-out document is read again for screens, and written as XHTML.
  [/hast-util-from-html|hast-util-to-xast|xast-util-.*/, ['reflow/']],
  [/hyphen(\/.*)?/, ['locale/']],
  [/iso-3166|qrcode|topojson-.*|world-atlas.*/, ['layout/']],
  // Archives: documents to import, and a publication as it came.
  [/fflate/, ['import/formats/', 'folder/zip-folder.ts', 'folder/write-zip.ts']],
  [/commander/, ['commands/']],
  // Names of chapters, and the language of a text, for who begins a publication.
  [/@sindresorhus\/slugify|franc-min/, ['jobs/init/']],
  [/htmlparser2/, ['prove/', 'import/formats/read-xml.ts']],
  [/@noble\/hashes\/.*/, ['sign/']],
  [/(node:)?worker_threads/, ['jobs/proof/', 'jobs/source-reader/', 'commands/apart/']],
  // A publication is read and written through its guarded folder alone. Beside it: the browser, its cache and its profile, which are the machine's; what looks at
  // the machine; what tells whether our own code is the same; and the typefaces of our own packages.
  [
    /(node:)?fs(\/promises)?/,
    [
      'folder/disk-folder.ts',
      'folder/disk/',
      'folder/read-input.ts',
      'folder/is-same-file.ts',
      'folder/watch-folder.ts',
      'jobs/former-build/machine-stamp.ts',
      'render/browser/',
      'commands/doctor.ts',
      'layout/load-fonts.ts',
    ],
  ],
  // The user's own browser and editor, for who works with `zine dev`.
  [/(node:)?child_process/, ['render/browser/start-browser.ts', 'serve/start-program.ts']],
  // Temporary and stale files carry the number of the process that made them.
  [/(node:)?process/, ['folder/disk/with-lock.ts', 'folder/disk/stage-file.ts', 'render/browser/']],
  // Nothing phones home, and nothing runs what it reads. One server listens, on loopback, for who looks at `zine dev`.
  [/(node:)?http/, ['serve/start-server.ts', 'serve/check-request.ts']],
  [/(node:)?net/, ['serve/start-server.ts']],
  [/(node:)?(https|http2|tls|dgram|dns|dns\/promises|vm|inspector|repl|cluster)/, []],
];

/** Globals that only some may use. */
const GLOBALS: [name: string, pattern: RegExp, owners: readonly string[]][] = [
  [
    'process',
    /(?<![.\w$'-])process\s*(?:\.|\[|\?\.)/,
    ['start.ts', 'zine.ts', 'commands/', 'render/browser/', 'folder/disk/process-identity.ts', 'pipeline.ts'],
  ],
  // Commands write to the streams that they are given.
  ['console', /(?<![.\w$])console\s*\./, []],
  // The day on which a publication is begun is written into publication.yml. How long a build took, and how old a left-over profile or cache is. Nothing of it gets into a PDF.
  [
    'the clock',
    /\bDate\.now\b|new Date\(\s*\)|(?<![.\w$])Date\(\s*\)|\bperformance\.now\b|\bhrtime\b/,
    ['commands/init.ts', 'jobs/build-locale.ts', 'render/browser/profile-directory.ts', 'render/browser/cache-chromium.ts', 'render/browser/trial-print.ts'],
  ],
  ['randomness', /\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\brandomInt\b|\bgetRandomValues\b/, ['serve/make-token.ts', 'sign/new-key.ts']],
  // What is served asks its own server, from the user's browser.
  ['the network', /(?<![.\w$])fetch\s*\(|\bXMLHttpRequest\b|\bWebSocket\b/, ['serve/viewer/']],
  ['a factor of conversion', /\b25\.4\b|[*/]\s*(?:72|96)\b(?!\s*\*)|(?<![\w.])(?:72|96)\s*\/|\bPER_INCH\b/, ['units/length.ts']],
  ['code from text', /(?<![.\w$])eval\s*\(|new Function\s*\(/, []],
];

/** Every breach of the rules, as `file: what`. `sources` are the files of `scripts/` by path. */
export function breaches(sources: ReadonlyMap<string, string>): string[] {
  return [...sources].flatMap(([path, source]) => {
    const code = withoutComments(source);
    const imports = importsOf(code);
    return [
      ...imports.filter((specifier) => specifier.startsWith('.')).flatMap((specifier) => ownImport(path, specifier)),
      ...imports.flatMap((specifier) =>
        OWNERS.filter(([name, owners]) => isWhole(name, specifier) && !isIn(path, owners)).map(() => `${path}: imports ${specifier}`),
      ),
      ...GLOBALS.filter(([, pattern, owners]) => pattern.test(code) && !isIn(path, owners)).map(([name]) => `${path}: uses ${name}`),
      ...(roomOf(path) in MAY_IMPORT ? [] : [`${path}: has no place in the house`]),
    ];
  });
}

/** Owners that own nothing (any more): a rule that says more than it must. */
export function idleOwners(sources: ReadonlyMap<string, string>): string[] {
  const uses = ([path, source]: [string, string], matches: (code: string) => boolean, owner: string) => isIn(path, [owner]) && matches(withoutComments(source));
  const idle = (what: string, owners: readonly string[], matches: (code: string) => boolean) =>
    owners
      .filter((owner) => owner.endsWith('.ts') && ![...sources].some((file) => uses(file, matches, owner)))
      .map((owner) => `${owner}: does not use ${what}`);
  return [
    ...OWNERS.flatMap(([name, owners]) => idle(String(name), owners, (code) => importsOf(code).some((specifier) => isWhole(name, specifier)))),
    ...GLOBALS.flatMap(([name, pattern, owners]) => idle(name, owners, (code) => pattern.test(code))),
  ];
}

function ownImport(path: string, specifier: string): string[] {
  const target = new URL(specifier, `file:///scripts/${path}`).pathname.replace(/^\/scripts\//, '');
  // package.json, for the version.
  if (target === '/package.json') return [];
  const [from, to] = [roomOf(path), roomOf(target)];
  const isAllowed = from === to || (MAY_IMPORT[from] ?? []).includes(to) || isIn(target, EXCEPTIONS[path] ?? []);
  return isAllowed ? [] : [`${path}: imports ${target}`];
}

const roomOf = (path: string): string => path.split('/')[0] ?? path;
const isIn = (path: string, places: readonly string[]): boolean => places.some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
const isWhole = (pattern: RegExp, text: string): boolean => new RegExp(`^(?:${pattern.source})$`).test(text);

/** Static, dynamic and type imports, re-exports, and `require`. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport|\brequire(?:\.resolve)?)\s*\(?\s*(['"`])([^'"`\n]+)\1/g)].map(([, , specifier]) => specifier ?? '');

/** Strings stay, so that `//` in an address does not begin a comment. */
const withoutComments = (source: string): string =>
  source.replace(
    /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`)|\/\*[\s\S]*?\*\/|(?<![\\/[])\/\/[^\n]*/g,
    (_, text: string | undefined) => text ?? '',
  );
