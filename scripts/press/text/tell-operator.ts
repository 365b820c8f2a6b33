import { MARK_OPERATORS } from './mark-operators.ts';
import type { PageState } from './page-state.ts';
import { PAINT_OPERATORS } from './paint-operators.ts';
import type { Operands } from './scan-content.ts';
import { TEXT_OPERATORS } from './text-operators.ts';

type Operator = (page: PageState, operands: Operands) => void;

/** Made at the first call: operators paint forms, whose content has operators. */
let operators: Map<string, Operator> | undefined;

export function tellOperator(page: PageState, operator: string, operands: Operands): void {
  operators ??= new Map(Object.entries({ ...TEXT_OPERATORS, ...PAINT_OPERATORS, ...MARK_OPERATORS }));
  operators.get(operator)?.(page, operands);
}
