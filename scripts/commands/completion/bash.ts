import { quote } from './quote.ts';
import type { Verb } from './verbs.ts';

/** A script for bash 3.2 or newer (that of macOS), without the package `bash-completion`. */
export function bashCompletion(verbs: readonly Verb[]): string {
  const withValue = verbs.flatMap((verb) =>
    verb.flags.flatMap((flag) => (flag.takes ? flag.names.map((name) => [`${verb.name} ${name}`.trim(), flag.takes ?? []] as const) : [])),
  );
  return `# Completion of zine for bash. In ~/.bashrc: eval "$(zine completion bash)"
_zine() {
  local word verb='' here=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} words='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=\${COMP_WORDS[i]}
    case "\${verb:+$verb }$word" in
${lines(verbs.slice(1).map(({ name }) => `      ${quote(name)}) verb="\${verb:+$verb }$word" ;;`))}
    esac
  done
  COMPREPLY=()
  case "\${verb:+$verb }$before" in
${lines(withValue.map(([name, values]) => `    ${quote(name)}) ${values.length > 0 ? `COMPREPLY=($(compgen -W ${quote(values.join(' '))} -- "$here"))` : 'COMPREPLY=($(compgen -f -- "$here"))'}; return ;;`))}
  esac
  case "$verb" in
${lines(verbs.map((verb) => `    ${quote(verb.name)}) words=${quote([...verb.verbs.map(({ name }) => name), ...verb.values, ...verb.flags.flatMap(({ names }) => names)].join(' '))} ;;`))}
  esac
  COMPREPLY=($(compgen -W "$words" -- "$here"))
}
# Where nothing of it fits, a file does.
complete -o default -o filenames -F _zine zine
`;
}

const lines = (list: readonly string[]): string => list.join('\n');
