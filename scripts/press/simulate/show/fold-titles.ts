import type { FoldName } from '../../../model/sheet.ts';

/** What each fold is called in front of people. */
export const FOLD_TITLES: Record<FoldName, string> = {
  saddle: 'Saddle stitch',
  signatures: 'Signatures',
  quarto: 'Folded twice',
  octavo: 'Folded three times',
  'cut-stack': 'Cut and stacked',
  perfect: 'Perfect binding',
  mini: 'Zine from one sheet',
  'mini-16': 'Sixteen pages from one sheet',
  accordion: 'Accordion',
  repeat: 'Copies to cut apart',
  'n-up': 'Pages side by side',
};
