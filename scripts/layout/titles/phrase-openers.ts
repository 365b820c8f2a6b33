/** Words that a new line of a title may begin with, and that no line ends with: prepositions, conjunctions, relative words. By language, in lower case. */
const OPENERS: Record<string, string> = {
  en: 'of and or nor but in on at for from with without by to into onto over under about after before between against through during as than how that which who whose when where while until because',
  ru: 'в во на и или но а о об у к ко с со из от до для по за под над при без через между против как что где когда который которая которое которые чтобы',
  uk: 'в у на і й та або але про до з із зі від для по за під над при без через між проти як що де коли',
  be: 'у ў на і або але пра да з са ад для па за пад над пры без праз як што дзе калі',
  kk: 'және немесе бірақ әлде',
  de: 'und oder aber in im an am auf aus von vom zum zur zu mit ohne bei nach über unter für gegen durch wie als dass wo wenn die der das',
  fr: 'et ou mais de du des d’ en à au aux dans sur sous pour par avec sans chez contre entre comme que qui où quand',
  es: 'y e o u pero de del en a al con sin por para sobre contra entre como que donde cuando',
  it: 'e o ma di del della dei delle in a al alla con senza per su da dal contro tra fra come che dove quando',
  pt: 'e ou mas de do da dos das em no na a ao com sem por para sobre contra entre como que onde quando',
  pl: 'i lub ale w we na o do z ze od dla po za pod nad przy bez przez między jak że gdzie kiedy',
  tr: 've veya ama ile için gibi',
  fa: 'و یا اما در از به با بر بی برای تا که چگونه',
  ar: 'و أو في من إلى على عن مع بلا حتى كيف الذي التي',
};

const known = new Map(Object.entries(OPENERS).map(([language, words]) => [language, new Set(words.split(' '))]));

/** Those of a language by its BCP 47 tag; of one that is not here, none: its titles break after signs only. */
export const phraseOpeners = (tag: string): ReadonlySet<string> => known.get(tag.split('-')[0] ?? '') ?? new Set();
