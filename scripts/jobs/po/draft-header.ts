import { editYaml, type YamlEdit } from '../../config/edit-yaml.ts';
import { writeHeader } from '../../config/write-header.ts';
import { mendPiece } from '../../translate/kit/mend-mail.ts';
import type { PlacedEntry } from '../../translate/po/po-entry.ts';
import type { Translation } from '../read-translations.ts';
import { isInherited } from './chapter-entries.ts';
import type { MatchedEntries } from './match-entries.ts';

const HEADER = /^---\r?\n([\s\S]*?)\r?\n---(?=\r?\n|$)/u;

/** Of a chapter that nobody has begun. */
const freshHeader = (): string => `---\n${writeHeader({ title: '?', kind: 'account', status: 'draft', translators: [] })}---`;

/** The header of a file with its fences, or one to be filled in. */
export const headerOf = (text: string): string => HEADER.exec(text)?.[0] ?? freshHeader();
export const withoutHeader = (text: string): string => text.replace(HEADER, '');

/** A field of a header that came back. */
export type SentField = YamlEdit & { value: string; entry: PlacedEntry; isSame: boolean };

export const sentFields = ({ blocks }: Translation, { taken }: Pick<MatchedEntries, 'taken'>): SentField[] =>
  blocks.flatMap(({ source, translation }) => {
    const entry = source === undefined || source.range !== undefined ? undefined : taken.get(source)?.entry;
    if (source === undefined || entry === undefined) return [];
    const value = mendPiece(entry.translation);
    const isSame = translation !== undefined && !isInherited(translation) && translation.text === value;
    return [{ keys: source.kind.split(' '), value, entry, isSame }];
  });

/** A text with these fields in its header; `grown` is by how much what stands behind it has moved. */
export function withFields(text: string, fields: readonly SentField[]): { text: string; grown: number } {
  const changed = fields.filter(({ isSame }) => !isSame);
  const [whole = '', yaml = ''] = HEADER.exec(text) ?? [];
  if (changed.length === 0 || whole === '') return { text, grown: 0 };
  const isLoose = !/^source:/mu.test(yaml);
  const source = Object.fromEntries(changed.filter(({ keys }) => keys.length > 1).map(({ keys, value }) => [keys[1], value]));
  const edits: YamlEdit[] = changed.filter(({ keys }) => keys.length === 1 || !isLoose);
  if (isLoose && Object.keys(source).length > 0) edits.push({ keys: ['source'], value: source });
  const edited = whole.replace(yaml, () => editYaml(yaml, edits, 'title'));
  return { text: `${edited}${text.slice(whole.length)}`, grown: edited.length - whole.length };
}
