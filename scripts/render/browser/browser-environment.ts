import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { EMPTY_FONT } from './empty-font.ts';
import { type Environment, temporaryRoot } from './private-directory.ts';

/** A socket's path may have 108 bytes (unix(7)), of which Chrome's own file name takes 47. */
const LONGEST_SOCKET_DIRECTORY = 60;

/**
 * The whole environment of the browser. Nothing of the maker's reaches the page: not the language, the time zone, the name, the proxies.
 * No font of the system either, so that a character which the publication's fonts lack is missing, never drawn in whatever is installed.
 * (Chrome on macOS and Windows does not ask fontconfig; there only the page's styles keep the system's fonts away.)
 * @param profile the browser's own directory; receives `fonts/` and `fonts.conf`
 */
export async function browserEnvironment(env: Environment, profile: string, libraryPath?: string): Promise<Record<string, string>> {
  const fonts = join(profile, 'fonts');
  const configuration = join(profile, 'fonts.conf');
  await mkdir(fonts);
  await writeFile(join(fonts, 'none.ttf'), EMPTY_FONT);
  await writeFile(configuration, fontconfig(fonts, join(profile, 'fonts-cache')));
  // Where it is killed, it leaves files in here; those in the profile go with it. The embedded one is a shell that has no socket.
  const temporary = libraryPath !== undefined || profile.length <= LONGEST_SOCKET_DIRECTORY ? profile : temporaryRoot(env);
  return {
    PATH: env.PATH ?? '',
    HOME: profile,
    TMPDIR: temporary,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: configuration,
    ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }),
    ...(process.platform === 'win32' ? { SystemRoot: env.SystemRoot ?? 'C:\\Windows', TEMP: temporary, TMP: temporary } : {}),
  };
}

/** fonts-conf(5). */
const fontconfig = (fonts: string, cache: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>${escapeXml(fonts)}</dir><cachedir>${escapeXml(cache)}</cachedir></fontconfig>
`;

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
