import { writingSystem } from './writing-system.ts';

/** Words by which an entry of the chronology is seen not to stand alone. */
export interface LeaningWords {
  /** Words that point back when they open a sentence. */
  openers: readonly string[];
  /** Words that point back wherever they stand, as regular expressions. */
  pointers: readonly string[];
  /** Words that make a statement less than a fact. */
  hedges: readonly string[];
}

/** By language, in lower case; what is missing is not checked. */
const WORDS: Record<string, LeaningWords> = {
  en: {
    openers: [
      'he', 'she', 'it', 'they', 'we', 'i', 'you', 'his', 'her', 'its', 'their', 'our', 'my', 'your', 'him', 'them', 'this', 'that', 'these', 'those',
      'there', 'here', 'who', 'whom', 'whose', 'which', 'other', 'others', 'another', 'then', 'also', 'and', 'but', 'so',
    ],
    pointers: ['aforementioned', 'the former', 'the latter', 'this issue', 'that (?:city|town|village|time|year)', 'there(?=[.,;:!?”’)]*$)'],
    hedges: ['reportedly', 'allegedly', 'if', 'possibly', 'perhaps', 'apparently', 'supposedly', 'purportedly', 'maybe', 'unless', 'whether'],
  },
  ru: {
    openers: ['он', 'она', 'оно', 'они', 'мы', 'я', 'вы', 'его', 'её', 'ее', 'их', 'это', 'этот', 'эта', 'эти', 'тот', 'та', 'те', 'там', 'тут', 'который', 'которая', 'которые', 'другие', 'также', 'и', 'но'],
    pointers: ['вышеупомянут\\p{L}+', 'в этом городе', 'в то время'],
    hedges: ['якобы', 'если', 'возможно', 'вероятно', 'предположительно', 'будто', 'по слухам', 'может быть'],
  },
  kk: {
    openers: ['ол', 'олар', 'біз', 'мен', 'сіз', 'оның', 'олардың', 'бұл', 'осы', 'сол', 'мұнда', 'онда', 'сонда', 'басқа', 'басқалары', 'және', 'бірақ'],
    pointers: ['жоғарыда аталған'],
    hedges: ['егер', 'мүмкін', 'бәлкім', 'болжам бойынша', 'мыс'],
  },
}; // biome-ignore format: lists

export function leaningWords(tag: string): LeaningWords {
  const { language, isDefaultScript } = writingSystem(tag);
  return (isDefaultScript ? WORDS[language] : undefined) ?? { openers: [], pointers: [], hedges: [] };
}
