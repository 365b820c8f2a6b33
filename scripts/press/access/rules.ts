import type { Rule } from './rule.ts';
import { annotationTags } from './rules/annotation-tags.ts';
import { annotationTexts } from './rules/annotation-texts.ts';
import { artifactInContent } from './rules/artifact-in-content.ts';
import { captions } from './rules/captions.ts';
import { characterCollections } from './rules/character-collections.ts';
import { cmaps } from './rules/cmaps.ts';
import { contentInArtifact } from './rules/content-in-artifact.ts';
import { contentsLists } from './rules/contents-lists.ts';
import { embeddedFiles } from './rules/embedded-files.ts';
import { fieldTexts } from './rules/field-texts.ts';
import { figures } from './rules/figures.ts';
import { fontsEmbedded } from './rules/fonts-embedded.ts';
import { forms } from './rules/forms.ts';
import { formulas } from './rules/formulas.ts';
import { glyphMaps } from './rules/glyph-maps.ts';
import { headingKinds } from './rules/heading-kinds.ts';
import { headingLevels } from './rules/heading-levels.ts';
import { headingSingle } from './rules/heading-single.ts';
import { identification } from './rules/identification.ts';
import { languageOfAlternatives } from './rules/language-of-alternatives.ts';
import { languageOfAnnotations } from './rules/language-of-annotations.ts';
import { languageOfMarks } from './rules/language-of-marks.ts';
import { languageOfOutline } from './rules/language-of-outline.ts';
import { languageOfText } from './rules/language-of-text.ts';
import { languageOfTitle } from './rules/language-of-title.ts';
import { languageTags } from './rules/language-tags.ts';
import { linkTexts } from './rules/link-texts.ts';
import { links } from './rules/links.ts';
import { lists } from './rules/lists.ts';
import { markedContent } from './rules/marked-content.ts';
import { media } from './rules/media.ts';
import { metadata } from './rules/metadata.ts';
import { missingGlyphs } from './rules/missing-glyphs.ts';
import { noteIds } from './rules/note-ids.ts';
import { optionalContent } from './rules/optional-content.ts';
import { parents } from './rules/parents.ts';
import { printerMarks } from './rules/printer-marks.ts';
import { referenceObjects } from './rules/reference-objects.ts';
import { repeatedForms } from './rules/repeated-forms.ts';
import { roleCircles } from './rules/role-circles.ts';
import { security } from './rules/security.ts';
import { standardRemapped } from './rules/standard-remapped.ts';
import { structureTypes } from './rules/structure-types.ts';
import { suspects } from './rules/suspects.ts';
import { tabOrder } from './rules/tab-order.ts';
import { tableGrid } from './rules/table-grid.ts';
import { tableHeaders } from './rules/table-headers.ts';
import { tableHeads } from './rules/table-heads.ts';
import { tableParts } from './rules/table-parts.ts';
import { tagged } from './rules/tagged.ts';
import { title } from './rules/title.ts';
import { titleShown } from './rules/title-shown.ts';
import { trapNetworks } from './rules/trap-networks.ts';
import { trueTypeEncodings } from './rules/true-type-encodings.ts';
import { unicodeMaps } from './rules/unicode-maps.ts';
import { widgets } from './rules/widgets.ts';
import { xfa } from './rules/xfa.ts';

/** What ISO 14289-1 asks of a file, as far as a machine can tell, in our own words and in the order of its clauses. */
export const RULES: readonly Rule[] = [
  identification,
  tagged,
  artifactInContent,
  contentInArtifact,
  markedContent,
  suspects,
  structureTypes,
  roleCircles,
  standardRemapped,
  parents,
  metadata,
  title,
  titleShown,
  lists,
  contentsLists,
  captions,
  tableParts,
  tableHeads,
  tableGrid,
  languageTags,
  languageOfText,
  languageOfMarks,
  languageOfAlternatives,
  languageOfAnnotations,
  languageOfOutline,
  languageOfTitle,
  figures,
  headingLevels,
  headingSingle,
  headingKinds,
  tableHeaders,
  formulas,
  noteIds,
  optionalContent,
  embeddedFiles,
  xfa,
  security,
  annotationTags,
  annotationTexts,
  fieldTexts,
  trapNetworks,
  tabOrder,
  widgets,
  forms,
  links,
  linkTexts,
  media,
  printerMarks,
  referenceObjects,
  repeatedForms,
  characterCollections,
  glyphMaps,
  cmaps,
  fontsEmbedded,
  trueTypeEncodings,
  unicodeMaps,
  missingGlyphs,
];
