import type { Locale } from '../../locale/load-locale.ts';
import { EDITIONS, type EditionName, type EditionPlan, type Paper } from '../../model/editions.ts';

const PAPERS = { a4: 'A4', letter: 'Letter' };
const STANDARDS = { x1a: 'PDF/X-1a', x4: 'PDF/X-4' };

/** What an edition is for, in a sentence; its name where another zine has made it. */
export function editionPurpose(edition: string, { t }: Pick<Locale, 't'>): string {
  if (!Object.hasOwn(EDITIONS, edition)) return edition;
  const plan = EDITIONS[edition as EditionName] as EditionPlan;
  switch (plan.is) {
    case 'sheets': {
      const turn = plan.duplex === 'manual' ? 'manual' : `turn-${plan.flip}`;
      return `${t('edition.booklet', { paper: PAPERS[plan.paper] })}. ${t(`how-to.${turn}`)}`;
    }
    case 'shop':
      return t('edition.shop', { standard: STANDARDS[plan.standard] });
    case 'reset':
      return onPaper(t(`edition.${plan.design}`), plan.design === 'mini' ? plan.paper : 'a4');
    case 'handout':
      return onPaper(t(`edition.${plan.shows}`), plan.paper);
    case 'reading':
      return t(`edition.${plan.format}`);
    default:
      return t(`edition.${plan.is}`);
  }
}

/** A4 goes without saying. */
const onPaper = (purpose: string, paper: Paper): string => (paper === 'a4' ? purpose : `${purpose} (${PAPERS[paper]})`);
