import { localize } from '../config/localize.ts';
import type { LocalizedText } from '../config/schema.ts';
import { forget } from '../memo/keep.ts';
import type { Checked, Problem } from '../model/problem.ts';
import { drawAll } from './art/draw-all.ts';
import type { LayoutInput, Setting } from './part.ts';
import { resolveDesign } from './resolve-design.ts';
import { properNames } from './titles/proper-names.ts';

/** What every part reads, made of all that a document is made of. */
export function settingOf(given: LayoutInput): Checked<Setting> {
  const { keep = forget } = given;
  const input = { ...given, messages: keep('in print', [given.messages], () => given.messages.inPrint()) };
  const { publication, geometry } = input;
  const problems: Problem[] = [];
  const texts = textsOf(input);
  const design = resolveDesign(input.config.design, publication.chapters, geometry);
  return { value: { ...input, texts, design, drawings: drawAll(input, texts, problems), names: properNames(publication.terms) }, problems };
}

/** The texts of publication.yml in the locale. */
export function textsOf({
  config,
  publication,
  messages,
  privateReading,
}: Pick<LayoutInput, 'config' | 'messages' | 'privateReading'> & { publication: { locale: string } }): Setting['texts'] {
  const text = (value: LocalizedText) => localize(value, publication.locale, config);
  const optional = (value: LocalizedText | undefined) => (value === undefined ? null : text(value));
  return {
    title: text(config.title),
    subtitle: optional(config.subtitle),
    collective: text(config.collective),
    blurb: optional(config.blurb),
    rights: optional(config.rights),
    restriction: privateReading ? messages.t('private-reading') : null,
    beside: null,
  };
}
