import { PDFArray, PDFDict, type PDFDocument, PDFName, type PDFPage, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import type { Checked } from '../../model/problem.ts';
import { contentStream, pageContent } from '../content/page-content.ts';

import { imageSizes } from './image-sizes.ts';
import { recolourAnnotation } from './recolour-annotation.ts';
import { recolourImage } from './recolour-image.ts';
import { finishResources, recolourGroup, recolourResources } from './recolour-resources.ts';
import { rewriteContent } from './rewrite-content.ts';
import type { Screen } from './screen.ts';
import { surroundingsOf } from './surroundings.ts';
import { sweep } from './sweep.ts';

import type { MakeTarget } from './target.ts';
import { createWork, type Work } from './work.ts';

export interface RecolourOptions {
  /** Of the file, for messages. */
  path: string;
  /** How images are broken into dots; tones stay tones without it. */
  screen?: Screen | undefined;
}

/**
 * Turns the colours of a document into inks, in place: operators in content, forms, patterns, glyphs and annotations, gradients, and the samples of
 * images. Nothing is rasterised; text stays
 * text, with its fonts and positions. Soft masks, which are no colours, stay as they are.
 *
 * @returns problems of rule `colour-unknown`, after which the document is not to be used
 */
export async function recolour(document: PDFDocument, makeTarget: MakeTarget, { path, screen }: RecolourOptions): Promise<Checked<void>> {
  const sizes = screen === undefined ? undefined : imageSizes(document);
  const work = createWork(document, makeTarget(document.context), path, screen, sizes);
  const former = new Set<PDFRef>();
  for (const [index, page] of document.getPages().entries()) {
    work.page = index + 1;
    await recolourPage(work, page, former);
  }
  for (const ref of work.inlineImages) await recolourImage(work, ref);
  finishResources(work);
  for (const ref of former) document.context.delete(ref);
  sweep(document);
  return { value: undefined, problems: [...work.problems.values()] };
}

async function recolourPage(work: Work, page: PDFPage, former: Set<PDFRef>): Promise<void> {
  const { context, document } = work;
  const { node } = page;
  const resources = node.Resources() ?? context.obj({});
  if (node.Resources() === undefined) node.set(PDFName.of('Resources'), resources);
  await recolourResources(work, resources);
  const content = pageContent(document, node);
  const contents = node.get(PDFName.of('Contents'));
  const parts = context.lookup(contents);
  for (const each of [contents, ...(parts instanceof PDFArray ? parts.asArray() : [])]) if (each instanceof PDFRef) former.add(each);
  if (content.trim() !== '')
    node.set(PDFName.of('Contents'), contentStream(document, rewriteContent(content, surroundingsOf(work, resources), { isInherited: false })));
  else node.delete(PDFName.of('Contents'));
  recolourGroup(work, node);
  const annotations = context.lookup(node.get(PDFName.of('Annots')));
  for (const each of annotations instanceof PDFArray ? annotations.asArray() : []) {
    const annotation = context.lookup(each);
    if (annotation instanceof PDFDict && !(annotation instanceof PDFStream)) await recolourAnnotation(work, annotation, resources);
  }
}
