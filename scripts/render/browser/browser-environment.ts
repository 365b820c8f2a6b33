import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Environment, temporaryRoot } from './private-directory.ts';

/** Longer than any socket's path may be (sun_path, unix(7): 108 bytes) once Chrome has added its 47 characters. */
const LONGEST_SOCKET_DIRECTORY = 60;

/**
 * The whole environment of the browser. Nothing of the maker's reaches the page: not the language, the time zone, the name, the proxies.
 * Fontconfig is told of no font at all, so that a character which the publication's fonts lack is missing, never drawn in some system font.
 * (macOS and Windows have no such switch.)
 * @param profile the browser's own directory; receives `fonts.conf`
 */
export async function browserEnvironment(env: Environment, profile: string, libraryPath?: string): Promise<Record<string, string>> {
  const fonts = join(profile, 'fonts.conf');
  await writeFile(
    fonts,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig><cachedir>${join(profile, 'fontconfig')}</cachedir></fontconfig>\n`,
  );
  const temporary = profile.length <= LONGEST_SOCKET_DIRECTORY ? profile : temporaryRoot(env);
  return {
    PATH: env['PATH'] ?? '',
    HOME: profile,
    TMPDIR: temporary,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: fonts,
    ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }),
    ...(process.platform === 'win32' ? { SystemRoot: env['SystemRoot'] ?? 'C:\\Windows', TEMP: temporary, TMP: temporary } : {}),
  };
}
