import { PDFDict, PDFName, PDFNumber, type PDFObject, PDFRawStream, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { deflated, streamText } from '../content/page-content.ts';
import { readColourSpace } from './colour-space.ts';
import { recolourImage } from './recolour-image.ts';
import { recolourShading } from './recolour-shading.ts';
import { rewriteContent } from './rewrite-content.ts';
import { surroundingsOf } from './surroundings.ts';
import type { Work } from './work.ts';

const name = (text: string): PDFName => PDFName.of(text);

/** Recolours everything that resources hold (ISO 32000-2, 7.8.3): forms, images, patterns, shadings and glyphs. */
export async function recolourResources(work: Work, resources: PDFDict): Promise<void> {
  const { context } = work;
  if (work.resources.has(resources)) return;
  work.resources.add(resources);
  const entries = (category: string): [PDFName, PDFObject][] => {
    const dict = context.lookup(resources.get(name(category)));
    return dict instanceof PDFDict ? dict.entries() : [];
  };
  for (const [, each] of entries('XObject')) await recolourXObject(work, each, resources);
  for (const [, each] of entries('Pattern')) await recolourPattern(work, each, resources);
  for (const [, each] of entries('Shading')) recolourShading(work, each, resources);
  for (const [, each] of entries('Font')) await recolourGlyphs(work, each, resources);
  for (const [, each] of entries('ExtGState')) {
    const state = context.lookup(each);
    // What overprints is decided anew.
    if (state instanceof PDFDict) for (const key of ['OP', 'op', 'OPM']) state.delete(name(key));
  }
}

async function recolourXObject(work: Work, object: PDFObject, resources: PDFDict): Promise<void> {
  const found = work.context.lookup(object);
  if (!(object instanceof PDFRef) || !(found instanceof PDFStream)) return;
  if (found.dict.get(name('Subtype')) === name('Image')) {
    const space = found.dict.get(name('ColorSpace'));
    const named = work.context.lookup(resources.get(name('ColorSpace')));
    // Names of the resources are known here only.
    if (space instanceof PDFName && named instanceof PDFDict && readColourSpace(work.context, space) === undefined)
      found.dict.set(name('ColorSpace'), named.get(space) ?? space);
    await recolourImage(work, object);
  } else {
    await recolourStream(work, object, resources, { isInherited: true });
  }
}

async function recolourPattern(work: Work, object: PDFObject, resources: PDFDict): Promise<void> {
  const found = work.context.lookup(object);
  if (found instanceof PDFStream && object instanceof PDFRef) {
    await recolourStream(work, object, resources, { isInherited: false, isUncoloured: isNumber(work, found.dict.get(name('PaintType')), 2) });
  } else if (found instanceof PDFDict) {
    const shading = found.get(name('Shading'));
    if (shading !== undefined) recolourShading(work, shading, resources);
  }
}

const isNumber = ({ context }: Work, object: PDFObject | undefined, value: number): boolean => {
  const found = context.lookup(object);
  return found instanceof PDFNumber && found.asNumber() === value;
};

/** Type 3 fonts draw their glyphs with content streams; one that begins with `d1` may not set colours. */
async function recolourGlyphs(work: Work, object: PDFObject, resources: PDFDict): Promise<void> {
  const { context } = work;
  const font = context.lookup(object);
  if (!(font instanceof PDFDict) || font.get(name('Subtype')) !== name('Type3')) return;
  const own = context.lookup(font.get(name('Resources')));
  const glyphs = context.lookup(font.get(name('CharProcs')));
  const used = own instanceof PDFDict ? own : resources;
  await recolourResources(work, used);
  for (const [, glyph] of glyphs instanceof PDFDict ? glyphs.entries() : []) {
    const stream = context.lookup(glyph);
    if (!(glyph instanceof PDFRef) || !(stream instanceof PDFStream)) continue;
    const isUncoloured = /^[^A-Za-z]*d1\s/.test(streamText(stream));
    await recolourStream(work, glyph, used, { isInherited: true, isUncoloured });
  }
}

/** Recolours a stream of content with what it uses. One without resources of its own uses those of its caller. */
export async function recolourStream(work: Work, ref: PDFRef, callers: PDFDict, options: { isInherited: boolean; isUncoloured?: boolean }): Promise<void> {
  const { context, done } = work;
  const stream = context.lookup(ref);
  if (!(stream instanceof PDFStream) || done.has(stream.dict)) return;
  const { dict } = stream;
  done.add(dict);
  const own = context.lookup(dict.get(name('Resources')));
  const resources = own instanceof PDFDict ? own : callers;
  await recolourResources(work, resources);
  recolourGroup(work, dict);
  const { contents } = deflated(context, Buffer.from(rewriteContent(streamText(stream), surroundingsOf(work, resources), options), 'latin1'));
  for (const key of ['DecodeParms', 'F', 'FFilter', 'FDecodeParms', 'DL']) dict.delete(name(key));
  dict.set(name('Filter'), name('FlateDecode'));
  dict.set(name('Length'), PDFNumber.of(contents.length));
  context.assign(ref, PDFRawStream.of(dict, contents));
}

/** Transparent objects are blended in the space that they are painted in (ISO 32000-2, 11.6.6). */
export function recolourGroup({ context, target }: Work, dict: PDFDict): void {
  const group = context.lookup(dict.get(name('Group')));
  if (!(group instanceof PDFDict) || !group.has(name('CS'))) return;
  if (target.blend === 'below') group.delete(name('CS'));
  else group.set(name('CS'), name(target.blend));
}

/** Takes the former colour spaces out of all resources, and puts in what the rewritten content refers to. */
export function finishResources({ context, resources: read, additions }: Work): void {
  for (const resources of read) resources.delete(name('ColorSpace'));
  for (const [resources, categories] of additions) {
    for (const [category, entries] of categories) {
      const former = context.lookup(resources.get(name(category)));
      const dict = former instanceof PDFDict ? former : PDFDict.withContext(context);
      if (former !== dict) resources.set(name(category), dict);
      for (const [key, object] of entries) dict.set(name(key), object);
    }
  }
}
