import { quote } from './quote.ts';
import type { Flag, Verb } from './verbs.ts';

/** A script for zsh, to be evaluated after \`compinit\`, or as \`_zine\` in \`$fpath\`. */
export function zshCompletion(verbs: readonly Verb[]): string {
  return `#compdef zine
# Completion of zine for zsh. In ~/.zshrc, after compinit: eval "$(zine completion zsh)"
_zine() {
  local verb='' word
  for word in \${words[2,CURRENT-1]}; do
    case "\${verb:+$verb }$word" in
${verbs
  .slice(1)
  .map(({ name }) => `      ${quote(name)}) verb="\${verb:+$verb }$word" ;;`)
  .join('\n')}
    esac
  done
  case "$verb" in
${verbs.map((verb) => `    ${quote(verb.name)})\n      ${bodyOf(verb)}\n      ;;`).join('\n')}
  esac
}
compdef _zine zine
`;
}

function bodyOf({ verbs, values, flags }: Verb): string {
  const choices = [...verbs.map(({ name, description }) => `${withoutColons(name)}:${withoutColons(description)}`), ...values.map(withoutColons)];
  const rest = choices.length > 0 ? `'*: :->rest'` : `'*: :_files'`;
  const describe = choices.length > 0 ? `\n      [[ $state == rest ]] && { local -a list=(${choices.map(quote).join(' ')}); _describe zine list; }` : '';
  return `local state; _arguments ${flags.flatMap(argumentsOf).map(quote).join(' ')} ${rest}${describe}`;
}

const argumentsOf = ({ names, description, takes }: Flag): string[] =>
  names.map(
    (name) =>
      `*${name}[${description.replaceAll(/[[\]\\]/g, String.raw`\$&`)}]${takes === undefined ? '' : takes.length > 0 ? `: :(${takes.join(' ')})` : ': :_files'}`,
  );

const withoutColons = (text: string): string => text.replaceAll(/[:\\]/g, String.raw`\$&`);
