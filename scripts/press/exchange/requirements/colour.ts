import { familiesOf } from '../colour-spaces.ts';
import { dictAt, entry, hasKey } from '../dictionaries.ts';
import type { ExchangeFile } from '../exchange-file.ts';
import { breachIf, type Requirement } from '../requirement.ts';
import { profilesOf } from './output-intent.ts';

/** Colours that are shares of the press's own inks. */
const PRESS_FAMILIES = new Set(['DeviceGray', 'DeviceCMYK', 'Separation', 'DeviceN', 'Indexed', 'Pattern']);
/** The devices for which a profile speaks, and the resource that speaks for a device in its place (ISO 32000-1, 8.6.5.6). */
const DEVICES = { DeviceRGB: { space: 'RGB ', standIn: 'DefaultRGB' }, DeviceCMYK: { space: 'CMYK', standIn: 'DefaultCMYK' } } as const;

/** In which inks the pages are. */
export const colour: readonly Requirement[] = [
  {
    id: 'press-colour',
    standards: ['x1a'],
    source: 'Colour: only grey, CMYK and named inks',
    expects: 'grey, CMYK or named inks',
    hint: 'Turn the colours into CMYK.',
    rule: 'preflight-colour',
    *breaches({ pages }) {
      for (const { colours, number } of pages) {
        for (const family of colours) yield* breachIf(!PRESS_FAMILIES.has(family), `colour in \`${family}\``, number);
      }
    },
  },
  {
    id: 'default-colour',
    standards: ['x1a'],
    source: 'Colour: device colours go to the press as they are, so nothing stands in for them',
    expects: 'no stand-in for device colours',
    hint: 'Take the default colour spaces out.',
    rule: 'preflight-colour',
    *breaches({ pages }) {
      for (const { resources, number } of pages) {
        for (const key of ['DefaultGray', 'DefaultRGB', 'DefaultCMYK']) {
          yield* breachIf([...resources].some((each) => hasKey(dictAt(each, 'ColorSpace'), key)), `\`${key}\``, number); // biome-ignore format: one thought
        }
      }
    },
  },
  {
    id: 'device-colour',
    standards: ['x4'],
    source: 'Colour: RGB or CMYK of a device only where the output intent is of that device',
    expects: 'colours of the press that the output intent names',
    hint: 'Turn the colours into those of the press.',
    rule: 'preflight-colour',
    *breaches(file) {
      for (const { colours, resources, number } of file.pages) {
        for (const family of wrongDevices(file, colours)) {
          const hasStandIn = [...resources].some((each) => hasKey(dictAt(each, 'ColorSpace'), DEVICES[family].standIn));
          yield* breachIf(!hasStandIn, `colour in \`${family}\``, number);
        }
      }
    },
  },
  {
    id: 'group-colour',
    standards: ['x4'],
    source: 'Transparency: groups blend in a space of the press that the output intent names',
    expects: 'transparency to be blended in the colours of the press',
    hint: 'Turn the colours into those of the press.',
    rule: 'preflight-transparency',
    *breaches(file) {
      for (const { page, forms, number } of file.pages) {
        const spaces = [page.node, ...forms].flatMap((dict) => [...familiesOf(entry(dictAt(dict, 'Group'), 'CS'), undefined)]);
        for (const family of wrongDevices(file, new Set(spaces))) yield { found: `group in \`${family}\``, page: number };
      }
    },
  },
];

/** Device colours for which no output intent speaks. Without an output profile it is another requirement that is broken. */
function wrongDevices(file: ExchangeFile, families: ReadonlySet<string>): (keyof typeof DEVICES)[] {
  const spaces = profilesOf(file).flatMap(({ profile }) => (profile?.deviceClass === 'prtr' ? profile.space : []));
  if (spaces.length === 0) return [];
  return (['DeviceRGB', 'DeviceCMYK'] as const).filter((family) => families.has(family) && !spaces.includes(DEVICES[family].space));
}
