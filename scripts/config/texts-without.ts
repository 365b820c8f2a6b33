import type { Config, LocalizedText } from './schema.ts';

/** Texts of publication.yml that are written for each locale and lack this one: where each stands, and what to say of it. */
export function textsWithout(config: Config, locale: string): { path: PropertyKey[]; message: string; hint: string }[] {
  return localizedTexts(config)
    .filter(([, text]) => typeof text === 'object' && !Object.hasOwn(text, locale))
    .map(([path]) => ({
      path,
      message: `Unexpected \`${String(path.at(-1))}\` without \`${locale}\`, expected a text for every locale`,
      hint: `Add \`${locale}: …\`, or write one text for all.`,
    }));
}

function localizedTexts(config: Config): [path: PropertyKey[], text: LocalizedText | undefined][] {
  return [
    ...(['title', 'subtitle', 'collective', 'blurb', 'rights'] as const).map((field): [PropertyKey[], LocalizedText | undefined] => [[field], config[field]]),
    ...(['title', 'subtitle', 'blurb', 'rights'] as const).map((field): [PropertyKey[], LocalizedText | undefined] => [
      ['full-text', field],
      config['full-text']?.[field],
    ]),
    ...config.press.fillers.flatMap((filler, index): [PropertyKey[], LocalizedText][] =>
      typeof filler === 'string' ? [] : [[['press', 'fillers', index, 'alt'], filler.alt]],
    ),
    ...Object.entries(config.figures).map(([name, { label }]): [PropertyKey[], LocalizedText] => [['figures', name, 'label'], label]),
  ];
}
