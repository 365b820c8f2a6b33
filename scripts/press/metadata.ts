/** What the finished file says about itself. */
export interface Metadata {
  title: string;
  /** The collective; no other name is in the file. */
  author: string;
  /** BCP 47. */
  language: string;
  /** For example `zine 1.0.0`. */
  tool: string;
  /** Stands for creation and modification; never the clock. */
  date: Date;
  dir: 'ltr' | 'rtl';
}
