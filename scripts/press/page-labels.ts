import { type PDFContext, PDFName, type PDFObject } from '@cantoo/pdf-lib';

/** A page label tree (ISO 32000-2, 12.4.2): lower-case roman for the front matter, arabic behind it, from 1 on. */
export function pageLabels(context: PDFContext, frontMatter: number, pages: number): PDFObject {
  const style = (letter: string) => context.obj({ S: PDFName.of(letter) });
  const nums = context.obj([]);
  if (frontMatter > 0) {
    nums.push(context.obj(0));
    nums.push(style('r'));
  }
  if (frontMatter < pages) {
    nums.push(context.obj(frontMatter));
    nums.push(style('D'));
  }
  return context.obj({ Nums: nums });
}
