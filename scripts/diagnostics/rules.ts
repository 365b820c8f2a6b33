import type { Severity } from '../model/problem.ts';

export interface Rule {
  severity: Severity;
  /** One sentence for docs/rules.md. */
  help: string;
}

/** Every mistake that zine knows, by id. A message always names one of these; docs/rules.md is made from this table. */
export const RULES = {
  'config-syntax': { severity: 'error', help: 'A YAML file cannot be read as YAML.' },
  'config-value': { severity: 'error', help: 'A field of publication.yml, glossary.yml or a chapter’s header is missing, unknown or of the wrong kind.' },
  'config-missing': { severity: 'error', help: 'The directory holds no chapters/publication.yml.' },
  'file-missing': { severity: 'error', help: 'A chapter that publication.yml lists does not exist in this locale.' },
  'file-unlisted': { severity: 'warning', help: 'A chapter file exists that publication.yml does not list.' },
  'file-encoding': { severity: 'error', help: 'A file is not UTF-8 or contains control characters.' },
  'file-outside': { severity: 'error', help: 'A path leaves the publication’s directory.' },
  'limit-size': { severity: 'error', help: 'A file is larger than zine reads.' },
  'limit-nesting': { severity: 'error', help: 'Quotations, lists or emphasis are nested deeper than any text needs.' },
  'limit-table': { severity: 'error', help: 'A table has more cells than a page can hold.' },
  'chapter-header': { severity: 'error', help: 'A chapter has no YAML header.' },
  'chapter-empty': { severity: 'error', help: 'A chapter has no text.' },
  'email-address': { severity: 'error', help: 'An e-mail address stands where it would be printed.' },
  'html-raw': { severity: 'error', help: 'Raw HTML is not rendered.' },
  'heading-skip': { severity: 'error', help: 'A heading skips a level.' },
  'heading-title': { severity: 'error', help: 'A heading of level 1 stands in the text; the title belongs in the header.' },
  'directive-unknown': { severity: 'error', help: 'A directive that zine does not have.' },
  'directive-form': { severity: 'error', help: 'A directive is used in the wrong form, place or without its content.' },
  'attribute-unknown': { severity: 'error', help: 'A directive has an attribute that it does not know.' },
  'attribute-missing': { severity: 'error', help: 'A directive lacks an attribute that it needs.' },
  'attribute-value': { severity: 'error', help: 'An attribute’s value cannot be read.' },
  'id-duplicate': { severity: 'error', help: 'Two elements have one id.' },
  'id-form': { severity: 'error', help: 'An id has other characters than lower-case letters, digits and hyphens.' },
  'event-date': { severity: 'error', help: 'A date does not exist or cannot be read.' },
  'event-weekday': { severity: 'error', help: 'The weekday in an event’s words does not fit its date.' },
  'event-nested': { severity: 'error', help: 'An event is marked inside another.' },
  'place-unknown': { severity: 'error', help: 'A place that is not in the glossary as a place.' },
  'term-unknown': { severity: 'error', help: 'A term is marked or referred to that the glossary does not define.' },
  'term-unused': { severity: 'warning', help: 'A term is defined and occurs nowhere.' },
  'term-duplicate': { severity: 'error', help: 'Two terms claim the same id or the same form.' },
  'link-dead': { severity: 'error', help: 'A link or reference leads to nothing.' },
  'link-scheme': { severity: 'error', help: 'A link has a scheme other than http, https or an anchor.' },
  'note-missing': { severity: 'error', help: 'A footnote is called and not written.' },
  'note-unused': { severity: 'error', help: 'A footnote is written and never called; its text would be lost.' },
  'note-nested': { severity: 'error', help: 'A footnote is called inside a footnote.' },
  'image-missing': { severity: 'error', help: 'An image does not exist.' },
  'image-alt': { severity: 'error', help: 'An image has no alternative text.' },
  'image-format': { severity: 'error', help: 'A file is not a JPEG, PNG or WebP image, or too large.' },
  'text-hidden': { severity: 'error', help: 'An invisible control character (bidirectional override, zero-width) stands in the text.' },
  'template-error': { severity: 'error', help: 'A template cannot be read or asks for something that does not exist.' },
  'catalog-missing': { severity: 'warning', help: 'A message catalog, or a message in it, is missing; English stands in.' },
  'glyph-missing': { severity: 'error', help: 'A character has no glyph in the publication’s fonts.' },
  'block-overflow': { severity: 'error', help: 'A block is wider than the text area.' },
  'note-unplaced': { severity: 'error', help: 'A footnote could not be set at the foot of its page.' },
  'page-disagree': { severity: 'error', help: 'The printed pages do not agree with the measured ones.' },
  'request-blocked': { severity: 'error', help: 'Something in the page tried to load a resource.' },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
