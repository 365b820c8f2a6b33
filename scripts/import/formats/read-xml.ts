import type { Element, Root } from 'hast';
import { Parser } from 'htmlparser2';

/** Elements within each other, and all of them; what comes after calls itself for each. */
const [DEEPEST, MOST] = [300, 400_000];

/** XML as a tree with the names that it has, such as `text:p`; entities of its own are not expanded. Undefined where it has more elements than a text, or deeper ones. */
export function readXml(xml: string): Root | undefined {
  const root: Root = { type: 'root', children: [] };
  const open: (Root | Element)[] = [root];
  let [count, isTooMuch] = [0, false];
  const parser = new Parser(
    {
      onopentag: (tagName, properties) => {
        if (++count > MOST || open.length > DEEPEST) isTooMuch = true;
        if (isTooMuch) return;
        const element: Element = { type: 'element', tagName, properties: { ...properties }, children: [] };
        open.at(-1)?.children.push(element);
        open.push(element);
      },
      ontext: (value) => {
        if (open.length > 1 && !isTooMuch) open.at(-1)?.children.push({ type: 'text', value });
      },
      onclosetag: () => {
        if (!isTooMuch && open.length > 1) open.pop();
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return isTooMuch ? undefined : root;
}
