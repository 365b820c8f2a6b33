import { editorCommand, openAddress, startProgram } from '../../serve/start-program.ts';

/** Opens the address of `zine dev` in the user's browser. */
export const openPage = openAddress;

/** Opens a file at its line in the user's editor; false where that has no window of its own, or nobody has named one. */
export function openFile(editor: string | undefined, file: string, line: number): boolean {
  const command = editorCommand(editor, file, line);
  if (command !== undefined) startProgram(...command);
  return command !== undefined;
}
