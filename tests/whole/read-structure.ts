import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element as a reader program has it, with its text in the order of the structure. */
export interface ReadElement {
  role: string;
  text: string;
  page: number;
}

interface Node {
  role?: string;
  children?: Node[];
  type?: string;
  id?: string;
}

/** What is read out of a PDF, block by block, by the structure tree as pdf.js gives it: its own elements, not ours. */
export async function readStructure(bytes: Uint8Array): Promise<ReadElement[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  try {
    const elements: ReadElement[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const texts = textsOf((await page.getTextContent({ includeMarkedContent: true })).items as Item[]);
      const tree: Node | null = await page.getStructTree();
      for (const { role = '', ...node } of tree ? blocks(tree) : []) {
        elements.push({ role, text: read(node, texts).replace(/-\n/g, '').replace(/\s+/g, ' ').trim(), page: number });
      }
    }
    return elements;
  } finally {
    await task.destroy();
  }
}

const BLOCKS = /^(?:H\d|P|Note|TOCI|LI|TR|Figure|Caption)$/;

const blocks = (node: Node): Node[] => (node.children ?? []).flatMap((child) => (BLOCKS.test(child.role ?? '') ? [child] : blocks(child)));
const read = (node: Node, texts: ReadonlyMap<string, string>): string =>
  node.type === 'content' ? (texts.get(node.id ?? '') ?? '') : (node.children ?? []).map((child) => read(child, texts)).join('');

type Item = { str: string; hasEOL: boolean } | { type: string; id?: string };

/** The text of every mark. */
function textsOf(items: readonly Item[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: string[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((each) => each !== '') ?? '';
      texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? '\n' : ''}`);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item.id ?? '');
  }
  return texts;
}
