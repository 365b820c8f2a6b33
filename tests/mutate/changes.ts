/** One small change of a source, as somebody might make it by mistake. */
export interface Change {
  line: number;
  from: string;
  to: string;
  /** The whole source, changed. */
  text: string;
}

/** What is looked for in a line, and what takes its place. What stands behind `??` is mostly wanted by the types alone. */
const KINDS: readonly [RegExp, (found: string) => string][] = [
  // Comparisons, flipped at their edge or turned round.
  [/(?<=[\w)\]] )(?:<=|>=|<|>)(?= [\w(-])/g, (sign) => ({ '<': '<=', '>': '>=', '<=': '<', '>=': '>' })[sign] ?? sign],
  [/(?<= )(?:===|!==)(?= )/g, (sign) => (sign === '===' ? '!==' : '===')],
  // Conditions of which a part is dropped.
  [/(?<= )(?:&&|\|\|)(?= )/g, (sign) => (sign === '&&' ? '||' : '&&')],
  [/(?<=\()!(?=\w)/g, () => ''],
  // Signs, and numbers by one.
  [/(?<=[\w)\]] )[+-](?= [\w(])/g, (sign) => (sign === '+' ? '-' : '+')],
  [/(?<![\w.'"`#-]|\?\? )\d[\d_]*(?![\w.'"`])/g, (number) => other(Number(number.replaceAll('_', '')))],
  // Words that are emptied.
  [/(?<!\w\[)'[^'\n]{1,40}'(?=[,);\]])/g, () => "''"],
  [/\btrue\b|\bfalse\b/g, (word) => (word === 'true' ? 'false' : 'true')],
];
/** A limit of thousands is as good a little higher; ten times as high it is another. */
const other = (number: number): string => String(number < 1000 ? number + 1 : number * 10);

/** Types, comments, imports and messages are not what runs. */
const IDLE = /^\s*(?:\/\/|\*|\/\*|import |export type |export interface |type |interface |\| )|biome-ignore|message|hint/;
/** How a mistake of the user is told: what stands in it are words. */
const MESSAGE = /`Unexpected .*$/;

/** All small changes of a source, in the order of its lines. */
export function changesOf(source: string): Change[] {
  const lines = source.split('\n');
  let isInType = false;
  return lines.flatMap((line, i) => {
    isInType = isInType ? line !== '}' : /^(?:export )?(?:interface|type) .*\{$/.test(line);
    if (isInType || IDLE.test(line)) return [];
    const code = line.replace(MESSAGE, '').replace(/\s\/\/ .*$/, '');
    return KINDS.flatMap(([pattern, change]) =>
      [...code.matchAll(pattern)].map(({ 0: from, index }) => {
        const to = change(from);
        const text = lines.with(i, line.slice(0, index) + to + line.slice(index + from.length)).join('\n');
        return { line: i + 1, from, to, text };
      }),
    );
  });
}
