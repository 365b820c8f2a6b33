import { localize } from '../../config/localize.ts';
import type { Config } from '../../config/schema.ts';
import { type Part, plainPart, type Setting } from '../part.ts';

/** Lines that the head of a page for notes takes, and from one of its rules to the next. */
const HEAD = 3;
const RULE = 2;

type Filler = Config['press']['fillers'][number];

/**
 * The pages that publication.yml names for the place of blanks before the back cover. All of them are laid out; how many are printed is known when
 * the pages are numbered (`render/assign-pages.ts`).
 */
export function fillerParts(setting: Setting): Part[] {
  return setting.config.press.fillers.flatMap((filler, index) => {
    const part = filler === 'notes' ? notesPage(setting) : imagePage(setting, filler);
    return part === undefined ? [] : [{ ...part, section: { ...part.section, id: `filler-${index + 1}`, filler: true as const } }];
  });
}

/** A page to write on: ruled lines as far as the text reaches. */
function notesPage({ messages, geometry }: Setting): Part {
  const title = messages.t('filler-notes');
  const rules = Array.from({ length: Math.floor((geometry.text.height / geometry.line - HEAD) / RULE) }, (_, rule) => rule);
  return plainPart('filler-notes', title, { frame: 'text', start: 'any' }, { title, rules });
}

/** An image from edge to edge. One that could not be read was reported when the images were. */
function imagePage({ config, images, publication }: Setting, filler: Exclude<Filler, 'notes'>): Part | undefined {
  const { image, alt } = typeof filler === 'string' ? { image: filler, alt: '' } : filler;
  const file = images.get(image);
  if (file === undefined) return undefined;
  const words = localize(alt, publication.locale, config);
  return plainPart('filler-image', words, { frame: 'full', start: 'any' }, { src: file.dataUri, alt: words });
}
