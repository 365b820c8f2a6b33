import { isTableDelimiter } from '../../markdown/table-rows.ts';
import { about, type Detector, isFree } from '../view.ts';

/** Lines between `|`, with a line of hyphens below the first, as tables are written in Markdown. */
export const tables: Detector = (view) =>
  view.passages.flatMap((passage) => {
    const { lines } = passage;
    const isTable = lines.length > 1 && isTableDelimiter(lines[1] ?? '') && lines.every((line) => line.startsWith('|'));
    return isTable && isFree(view, passage) ? [about(passage, 'table', 'rows with `|` between their cells')] : [];
  });
