import { MARK_OPERATORS } from './mark-operators.ts';
import type { PageState } from './page-state.ts';
import { PAINT_OPERATORS } from './paint-operators.ts';
import type { Operands } from './scan-content.ts';
import { TEXT_OPERATORS } from './text-operators.ts';

type Operator = (page: PageState, operands: Operands) => void;

const OPERATORS = new Map<string, Operator>(Object.entries({ ...TEXT_OPERATORS, ...PAINT_OPERATORS, ...MARK_OPERATORS }));

export function tellOperator(page: PageState, operator: string, operands: Operands): void {
  OPERATORS.get(operator)?.(page, operands);
}
