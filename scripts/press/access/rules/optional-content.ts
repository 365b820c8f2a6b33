import { PDFName } from '@cantoo/pdf-lib';
import { dictAt, dictsAt, textAt } from '../file/values.ts';
import type { Rule } from '../rule.ts';

/** Clause 7.10: every setting of the layers has a name, and none of them changes by itself. */
export const optionalContent: Rule = {
  clause: '7.10',
  expects: 'settings of layers with a name and without `AS`',
  hint: 'Name the settings of the layers, or make one layer of all.',
  *breaches({ catalog }) {
    const properties = dictAt(catalog, 'OCProperties');
    const usual = dictAt(properties, 'D');
    const configs = dictsAt(properties, 'Configs');
    // The name of the one that is used without a choice is asked for where there is a choice.
    for (const config of [...(usual ? [usual] : []), ...configs]) {
      if (!textAt(config, 'Name')) yield { found: 'setting of layers without a name' };
      if (config.has(PDFName.of('AS'))) yield { found: 'setting of layers that changes by itself' };
    }
  },
};
