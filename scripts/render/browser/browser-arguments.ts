/** Every argument the browser is started with; nothing is left to puppeteer's defaults, which change with its versions. */
export function browserArguments(profile: string, sandboxed: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,

    // Without it every glyph's advance is rounded to a whole pixel: kerning is ruined and the measured layout is not the printed one.
    '--font-render-hinting=none',
    '--force-color-profile=srgb',
    // A scroll bar would narrow the layout on screen that the pages are measured with.
    '--hide-scrollbars',
    '--lang=en-US',
    '--accept-lang=en-US',
    '--export-tagged-pdf',
    '--generate-pdf-document-outline',

    // No host name and no address resolves: the only layer that alone stopped all of 36 ways to the network.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // A proxy would resolve names for the page.
    '--no-proxy-server',
    '--no-pings',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-features=MediaRouter,OptimizationHints,Translate',
    '--metrics-recording-only',

    '--disable-breakpad',
    '--disable-crash-reporter',
    '--disable-extensions',
    '--disable-gpu',
    '--mute-audio',
    '--no-default-browser-check',
    '--no-first-run',
    '--password-store=basic',
    '--use-mock-keychain',
    // Containers give /dev/shm 64 MB, less than the images of a long book.
    '--disable-dev-shm-usage',

    ...(sandboxed ? [] : ['--no-sandbox']),
    'about:blank',
  ];
}
