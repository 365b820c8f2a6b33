import { characterCollections } from '../access/rules/character-collections.ts';
import { cmaps } from '../access/rules/cmaps.ts';
import { fontsEmbedded } from '../access/rules/fonts-embedded.ts';
import { glyphMaps } from '../access/rules/glyph-maps.ts';
import { languageTags } from '../access/rules/language-tags.ts';
import { missingGlyphs } from '../access/rules/missing-glyphs.ts';
import { optionalContent } from '../access/rules/optional-content.ts';
import { roleCircles } from '../access/rules/role-circles.ts';
import { standardRemapped } from '../access/rules/standard-remapped.ts';
import { structureTypes } from '../access/rules/structure-types.ts';
import { tagged } from '../access/rules/tagged.ts';
import { trueTypeEncodings } from '../access/rules/true-type-encodings.ts';
import { unicodeMaps } from '../access/rules/unicode-maps.ts';
import { type ArchiveRule, alsoAccess } from './rule.ts';
import { actions } from './rules/actions.ts';
import { alternates } from './rules/alternates.ts';
import { annotationFlags } from './rules/annotation-flags.ts';
import { annotationKinds } from './rules/annotation-kinds.ts';
import { appearances } from './rules/appearances.ts';
import { attachments } from './rules/attachments.ts';
import { blending } from './rules/blending.ts';
import { deviceColours } from './rules/device-colours.ts';
import { encryption } from './rules/encryption.ts';
import { externalStreams } from './rules/external-streams.ts';
import { fileEnd } from './rules/file-end.ts';
import { filters } from './rules/filters.ts';
import { formObjects } from './rules/form-objects.ts';
import { graphicsStates } from './rules/graphics-states.ts';
import { groupColours } from './rules/group-colours.ts';
import { header } from './rules/header.ts';
import { iccSpaces } from './rules/icc-spaces.ts';
import { identification } from './rules/identification.ts';
import { identifier } from './rules/identifier.ts';
import { images } from './rules/images.ts';
import { interactiveForms } from './rules/interactive-forms.ts';
import { limits } from './rules/limits.ts';
import { operators } from './rules/operators.ts';
import { outputIntents } from './rules/output-intents.ts';
import { ownResources } from './rules/own-resources.ts';
import { packet } from './rules/packet.ts';
import { permissions } from './rules/permissions.ts';
import { privateUse } from './rules/private-use.ts';
import { properties } from './rules/properties.ts';
import { renderingIntents } from './rules/rendering-intents.ts';
import { requirements } from './rules/requirements.ts';
import { shownSets } from './rules/shown-sets.ts';
import { widths } from './rules/widths.ts';

/** What ISO 19005-2 asks of a file, as far as a machine can tell, in our own words and in the order of its clauses. */
export const ARCHIVE_RULES: readonly ArchiveRule[] = [
  header,
  identifier,
  encryption,
  fileEnd,
  externalStreams,
  filters,
  permissions,
  limits,
  operators,
  ownResources,
  outputIntents,
  iccSpaces,
  deviceColours,
  graphicsStates,
  renderingIntents,
  images,
  formObjects,
  blending,
  groupColours,
  alsoAccess('6.2.11.3.1', characterCollections),
  alsoAccess('6.2.11.3.2', glyphMaps),
  alsoAccess('6.2.11.3.3', cmaps),
  alsoAccess('6.2.11.4.1', fontsEmbedded),
  shownSets,
  widths,
  alsoAccess('6.2.11.6', trueTypeEncodings),
  alsoAccess('6.2.11.7.2', unicodeMaps, ['A', 'U']),
  privateUse,
  alsoAccess('6.2.11.8', missingGlyphs),
  annotationKinds,
  annotationFlags,
  appearances,
  interactiveForms,
  actions,
  packet,
  properties,
  identification,
  alsoAccess('6.7.2.2', tagged, ['A']),
  alsoAccess('6.7.3.4', structureTypes, ['A']),
  alsoAccess('6.7.3.4', roleCircles, ['A']),
  alsoAccess('6.7.3.4', standardRemapped, ['A']),
  alsoAccess('6.7.4', languageTags, ['A']),
  attachments,
  alsoAccess('6.9', optionalContent),
  alternates,
  requirements,
];
