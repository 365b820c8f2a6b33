import { spawn } from 'node:child_process';

/** How a system opens an address with what its user has chosen for it. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the user's browser. Where there is none, nothing happens: the address is told anyway. */
export function openAddress(address: string, platform: NodeJS.Platform): void {
  const [program = 'xdg-open', ...args] = OPENERS[platform] ?? ['xdg-open'];
  startProgram(program, [...args, address]);
}

/** Editors with windows, and how they are told a line. Those of a terminal have no terminal here. */
const EDITORS: [name: RegExp, args: (file: string, line: number) => string[]][] = [
  [/^(?:code|codium|code-insiders|cursor|windsurf)$/, (file, line) => ['--goto', `${file}:${line}`]],
  [/^(?:subl|sublime_text|zed|atom|mate|pulsar)$/, (file, line) => [`${file}:${line}`]],
  [/^(?:gedit|gnome-text-editor|xed|pluma|mousepad|gvim|emacsclient|geany)$/, (file, line) => [`+${line}`, file]],
  [/^kate$/, (file, line) => ['--line', String(line), file]],
];

/** What opens a file at its line, if `editor` (as `$VISUAL` and `$EDITOR` have it) is one that can be started without a terminal. */
export function editorCommand(editor: string | undefined, file: string, line: number): [program: string, args: string[]] | undefined {
  const [program = '', ...own] = (editor ?? '').split(' ').filter((part) => part !== '');
  const name = program.replace(/^.*[/\\]|\.(?:exe|cmd)$/g, '');
  const args = EDITORS.find(([pattern]) => pattern.test(name))?.[1];
  return args && [program, [...own, ...args(file, line)]];
}

/** Starts a program of the user's beside us and forgets it. */
export function startProgram(program: string, args: readonly string[]): void {
  const child = spawn(program, args, { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}
