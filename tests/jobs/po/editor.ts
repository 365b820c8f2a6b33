/** An entry as a translator's program holds it. */
export interface Unit {
  context: string;
  source: string;
  translation: string;
  isFuzzy: boolean;
}

/** What another program makes of a PO file: it reads every entry and writes it in its own way. Written apart from ours, by the manual of gettext. */
export function readUnits(text: string): Unit[] {
  return text.split(/\n\n/u).flatMap((block): Unit[] => {
    const lines = block.split('\n');
    const fieldOf = (name: string): string => {
      const at = lines.findIndex((line) => line.startsWith(`${name} "`));
      const end = lines.findIndex((line, i) => i > at && !line.startsWith('"'));
      const strings = at < 0 ? [] : [(lines[at] ?? '').slice(name.length + 1), ...lines.slice(at + 1, end < 0 ? undefined : end)];
      return strings.filter((line) => line !== '').map((line) => JSON.parse(line) as string).join(''); // biome-ignore format: one chain
    };
    const context = fieldOf('msgctxt');
    return context === '' ? [] : [{ context, source: fieldOf('msgid'), translation: fieldOf('msgstr'), isFuzzy: lines.includes('#, fuzzy') }];
  });
}

export interface Habits {
  width: number;
  lineEnd: string;
  comments: readonly string[];
  obsolete: boolean;
  header: string;
}

export const HEADER = (id: string, locale: string): string =>
  [`Project-Id-Version: ${id}`, 'PO-Revision-Date: 2026-11-27 22:40+0500', `Language: ${locale}`, 'Content-Type: text/plain; charset=UTF-8'].join('\\n');

/** Breaks strings after so many signs, also within words, as it likes. */
export function writeUnits(units: readonly Unit[], { width, lineEnd, comments, obsolete, header }: Habits): string {
  const field = (name: string, text: string): string => {
    const parts = Array.from(text.matchAll(new RegExp(`[\\s\\S]{1,${width}}`, 'gu')), ([part]) => JSON.stringify(part));
    return parts.length === 1 ? `${name} ${parts[0]}` : [`${name} ""`, ...parts].join('\n');
  };
  const entries = units.map(({ context, source, translation, isFuzzy }) =>
    [
      ...comments,
      ...(isFuzzy ? ['#, markdown-text, fuzzy', '#| msgid "what it was"'] : ['#, no-wrap']),
      field('msgctxt', context),
      field('msgid', source),
      field('msgstr', translation),
    ].join('\n'),
  );
  const gone = obsolete
    ? ['#, fuzzy\n#~ msgctxt "strike/paragraph/0000000000000000"\n#~ msgid "Gone"\n#~ msgstr "Нет"', '#~ msgid "Gone too"\n#~ msgstr ""']
    : [];
  const text = [`# Translators\nmsgid ""\nmsgstr "${header}\\n"`, ...entries, ...gone].join('\n\n').concat('\n');
  return text.replaceAll('\n', lineEnd);
}
