import type { Reading, ReadingTexts } from '../../model/reading.ts';

/** Words of the locale that an EPUB is made with. */
export interface EpubWords {
  contents: string;
  cover: string;
  /** Above the list of the printed pages. */
  pages: string;
  /** What its page numbers are. */
  pageNumbers: string;
  /** How it can be read by who does not see it. */
  access: string;
}

export interface EpubInput {
  reading: Reading;
  texts: ReadingTexts;
  words: EpubWords;
  /** Id of the publication. */
  publication: string;
  locale: string;
  dir: 'ltr' | 'rtl';
  /** Day of the edition: never the time of the build. */
  date: Date;
  /** PNG; absent where the publication has no cover. */
  cover?: Uint8Array;
  styles: string;
}
