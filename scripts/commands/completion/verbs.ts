import type { Command, Option } from 'commander';

/** What a shell can complete of a verb. */
export interface Verb {
  /** `impose`, or `locale add`; `''` is the program itself. */
  name: string;
  description: string;
  /** The verbs behind it. */
  verbs: { name: string; description: string }[];
  flags: Flag[];
  /** What its arguments may be, where they are words and not files. */
  values: string[];
}

export interface Flag {
  /** `--locale`, `-h`. */
  names: string[];
  description: string;
  /** Whether something follows it, and what it may be; nothing known: a file. */
  takes?: readonly string[];
}

/** Every verb of a program with its flags, those within verbs too. */
export function verbsOf(command: Command, above = ''): Verb[] {
  const help = command.createHelp();
  const verbs = help.visibleCommands(command).map((each) => ({ name: each.name(), description: each.summary() || each.description() }));
  const values = command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []);
  const own = { name: above, description: command.description(), verbs, flags: help.visibleOptions(command).map(flagOf), values };
  return [own, ...command.commands.flatMap((each) => verbsOf(each, `${above} ${each.name()}`.trim()))];
}

function flagOf({ short, long, description, required, optional, argChoices }: Option): Flag {
  const names = [short, long].filter((name) => name !== undefined);
  return { names, description, ...(required || optional ? { takes: argChoices ?? [] } : {}) };
}
