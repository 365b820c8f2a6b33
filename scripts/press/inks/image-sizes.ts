import { type PDFContext, PDFDict, type PDFDocument, PDFName, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { nameOf, numbersOf, type Operation } from '../content/operation.ts';
import { pageContent, streamText } from '../content/page-content.ts';
import { readOperations } from '../content/read-operations.ts';
import { IDENTITY, type Matrix, multiply, toMatrix } from '../graphics/matrix.ts';
import { numbersIn } from './functions/read-function.ts';

/** Forms within forms; more than any page has, and few enough where forms show forms twice. */
const DEEPEST = 12;
const MOST_FORMS = 20_000;

/** The largest size at which each image stands on a page, in points. */
export function imageSizes(document: PDFDocument): Map<PDFRef, { width: number; height: number }> {
  const sizes = new Map<PDFRef, { width: number; height: number }>();
  for (const page of document.getPages()) {
    const start: Start = { matrix: IDENTITY, depth: 0, allowance: { forms: MOST_FORMS } };
    for (const { ref, matrix } of placed(document.context, pageContent(document, page.node), page.node.Resources(), start)) {
      const former = sizes.get(ref) ?? { width: 0, height: 0 };
      const [width, height] = [Math.hypot(matrix[0], matrix[1]), Math.hypot(matrix[2], matrix[3])];
      sizes.set(ref, { width: Math.max(former.width, width), height: Math.max(former.height, height) });
    }
  }
  return sizes;
}

interface Start {
  matrix: Matrix;
  depth: number;
  allowance: { forms: number };
}

interface Placed {
  ref: PDFRef;
  matrix: Matrix;
}

/** Every image that content shows, also within forms, and where the unit square of its samples comes to lie. */
function* placed(context: PDFContext, content: string, resources: PDFDict | undefined, start: Start): Generator<Placed> {
  const objects = context.lookup(resources?.get(PDFName.of('XObject')));
  if (!(objects instanceof PDFDict) || start.depth > DEEPEST || start.allowance.forms-- <= 0) return;
  const stack: Matrix[] = [];
  let { matrix } = start;
  for (const operation of readOperations(content)) {
    matrix = moved(operation, matrix, stack);
    if (operation.operator !== 'Do') continue;
    const ref = objects.get(PDFName.of(nameOf(operation.operands[0]) ?? ''));
    const object = context.lookup(ref);
    if (!(ref instanceof PDFRef) || !(object instanceof PDFStream)) continue;
    const { dict } = object;
    if (dict.get(PDFName.of('Subtype')) === PDFName.of('Image')) {
      yield { ref, matrix };
    } else {
      const own = context.lookup(dict.get(PDFName.of('Resources')));
      const inner = multiply(toMatrix(numbersIn(context, dict.get(PDFName.of('Matrix'))) ?? []), matrix);
      yield* placed(context, streamText(object), own instanceof PDFDict ? own : resources, { ...start, matrix: inner, depth: start.depth + 1 });
    }
  }
}

function moved(operation: Operation, matrix: Matrix, stack: Matrix[]): Matrix {
  if (operation.operator === 'q') stack.push(matrix);
  if (operation.operator === 'Q') return stack.pop() ?? matrix;
  return operation.operator === 'cm' ? multiply(toMatrix(numbersOf(operation)), matrix) : matrix;
}
