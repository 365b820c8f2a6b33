import { PATH_PAINTERS } from '../../graphics/painting.ts';
import { type Operands, skip } from '../../text/scan-content.ts';
import type { Scan } from './scan.ts';

type Operator = (scan: Scan, operands: Operands) => void;

const decoded = (name: string): string => name.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
const paint: Operator = (scan) => scan.paint();
const show: Operator = (scan, { content, stringFrom, stringTo }) => {
  if (stringFrom >= 0) scan.show(content, stringFrom, stringTo);
};

/** Of content only what is told of it here: what is painted, in which font, between which marks. */
export const OPERATORS: ReadonlyMap<string, Operator> = new Map<string, Operator>(
  Object.entries({
    q: (scan) => scan.save(),
    Q: (scan) => scan.restore(),
    BMC: (scan, { name }) => scan.open(decoded(name), '', ''),
    BDC: (scan, { content, name, former, groupFrom, groupTo }) =>
      groupFrom < 0
        ? scan.open(decoded(former), undefined, decoded(name))
        : scan.open(decoded(name), Buffer.from(content.subarray(groupFrom, groupTo)).toString('latin1'), ''),
    EMC: (scan) => scan.close(),
    Tf: (scan, { name }) => scan.setFont(decoded(name)),
    Tr: (scan, { numbers }) => scan.setMode(numbers[0] ?? 0),
    gs: (scan, { name }) => scan.setParameters(decoded(name)),
    Tj: show,
    "'": show,
    '"': show,
    TJ: (scan, { content, groupFrom, groupTo }) => {
      for (let at = groupFrom < 0 ? groupTo : groupFrom + 1; at < groupTo - 1; ) {
        const isString = content[at] === 40 || content[at] === 60;
        const end = isString ? skip(content, at) : at + 1;
        if (isString) scan.show(content, at, end);
        at = end;
      }
    },
    Do: (scan, { name }) => scan.paintObject(decoded(name), (operator, operands) => OPERATORS.get(operator)?.(scan, operands)),
    BI: paint,
    sh: paint,
    ...Object.fromEntries([...PATH_PAINTERS].flatMap(([operator, { fills, strokes }]) => (fills || strokes ? [[operator, paint]] : []))),
  } satisfies Record<string, Operator>),
);
