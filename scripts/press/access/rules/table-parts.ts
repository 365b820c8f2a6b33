import type { Rule } from '../rule.ts';
import { misplaced } from './nesting.ts';

const PART = { within: ['Table'], holds: ['TR'] };
const CELL = { within: ['TR'] };
const NESTINGS = {
  Table: { holds: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'] },
  THead: PART,
  TBody: PART,
  TFoot: PART,
  TR: { within: ['Table', 'THead', 'TBody', 'TFoot'], holds: ['TH', 'TD'] },
  TH: CELL,
  TD: CELL,
};

/** Clause 7.2 (ISO 32000-1, table 337): tables are of rows, rows of cells. */
export const tableParts: Rule = {
  clause: '7.2',
  expects: 'tables of rows, and rows of cells',
  hint: 'Tag the table anew.',
  breaches: (file) => misplaced(file, NESTINGS),
};
