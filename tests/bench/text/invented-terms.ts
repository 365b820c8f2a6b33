import type { z } from 'zod';
import type { glossarySchema } from '../../../scripts/config/text-schemas.ts';

type GlossaryInput = z.input<typeof glossarySchema>;

/** An invented term: an entry of the glossary, and the words by which the text uses it. */
export interface InventedTerm {
  entry: GlossaryInput[number];
  phrase: string;
}

type Kind = InventedTerm['entry']['kind'];

const PLACES = ['Carrowmoor', 'Tarnholm', 'Vellick', 'Osterbridge', 'Pellworth', 'Quernsea', 'Drumlow', 'Aldermarsh', 'Brackenfell', 'Wickstrand'];
const PERSONS = ['Odra Mellish', 'Tobin Farrier', 'Ilse Varrick', 'Corin Thackle', 'Hanne Osk', 'Bram Sallow'];
const ORGANISATIONS = ['Lampwrights’ League', 'Ferry Union', 'Committee of Nine', 'Steam Circle', 'Widows’ Bench', 'Night School Federation'];
const INSTITUTIONS = ['Harbour Board', 'Tolbooth', 'Salt Office', 'Lower Chamber'];
const CONCEPTS = ['holmgeld', 'quernday', 'lampright', 'saltbond', 'stilling', 'ropewalk', 'nightbook', 'gatherstone', 'breadmeet', 'outmoor'];
const MEASURES = [
  ['florrin', 'currency'],
  ['thruppet', 'currency'],
  ['hobbet', 'unit'],
  ['ellwand', 'unit'],
] as const satisfies readonly (readonly [string, Kind])[];

const idOf = (term: string): string =>
  term
    .toLowerCase()
    .replace(/’/g, '')
    .replace(/[^a-z]+/g, '-');

const WHAT: Record<Kind, string> = {
  place: 'A town on the invented coast where these accounts are set. Its quay silted up twice, and both times it was dug free by hand.',
  person: 'Spoke for the night shift through most of the winter and kept the minutes. What became of the minutes is told differently by everyone.',
  organisation: 'Founded in a kitchen, and at home in one ever after. It had neither a president nor a flag, but it did have a *bank book*.',
  institution: 'Part of the administration of the coast, and always the last of its parts to answer a letter.',
  concept: 'An old custom of the coast by which a burden is shared out by lot. The accounts use the word more loosely, for any duty that nobody chose.',
  currency: 'Money of the coast. A day in the laundry was worth four, before the rents rose.',
  unit: 'A measure of the coast, never the same in two towns.',
  slogan: 'Called in the street.',
};

function term(name: string, kind: Kind, index: number): InventedTerm {
  const article = kind === 'place' || kind === 'person' ? '' : 'the ';
  // One in five has a gloss, as in a publication that glosses only what its readers cannot guess.
  const gloss = index % 5 === 0 ? { gloss: `${kind} of the invented coast` } : {};
  const forms = kind === 'concept' || kind === 'currency' || kind === 'unit' ? { forms: [`${name}s`] } : {};
  return { entry: { id: idOf(name), term: name, kind, definition: WHAT[kind], ...gloss, ...forms }, phrase: `${article}${name}` };
}

const KINDS: readonly (readonly [string, Kind])[] = [
  ...PLACES.map((name): [string, Kind] => [name, 'place']),
  ...PERSONS.map((name): [string, Kind] => [name, 'person']),
  ...ORGANISATIONS.map((name): [string, Kind] => [name, 'organisation']),
  ...INSTITUTIONS.map((name): [string, Kind] => [name, 'institution']),
  ...CONCEPTS.map((name): [string, Kind] => [name, 'concept']),
  ...MEASURES,
];

/** Forty terms, ten of them places; each refers to its neighbour. */
export const INVENTED_TERMS: readonly InventedTerm[] = KINDS.map(([name, kind], index) => {
  const made = term(name, kind, index);
  const next = KINDS[(index + 1) % KINDS.length]?.[0] ?? name;
  return { ...made, entry: { ...made.entry, see: [idOf(next)] } };
});

export const INVENTED_PLACES = INVENTED_TERMS.filter(({ entry }) => entry.kind === 'place');
