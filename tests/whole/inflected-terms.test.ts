import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { loadConfig } from '../../scripts/config/load-config.ts';
import { diskFolder } from '../../scripts/folder/disk-folder.ts';
import { assemble } from '../../scripts/jobs/assemble.ts';

/**
 * Forty terms in languages that inflect: whatever begins so in the running text of a chapter is that term, in whatever case it stands. The stems are
 * written by hand, the glossaries know forms. What only looks alike is excluded by `(?!…)`.
 */
const STEMS: Record<string, Record<string, string>> = {
  ru: {
    ablyazov: 'аблязов', akim: 'аким(?!ат)', akimat: 'акимат', aktau: 'акта[уы]', almaty: 'алмат', aqorda: 'акорд', armenia: 'армени', azerbaijan: 'азербайджан',
    apparatchik: 'аппаратчик', belarus: 'беларус', couriers: 'курьер', csto: 'одкб', euromaidan: 'евромайдан', expropriation: 'экспропри', faulkner: 'фолкнер',
    heggie: 'хегги', karaganda: 'караганд', kleptocracy: 'клептокра', knb: 'кнб', kremlin: 'кремл', kyrgyzstan: 'кыргыз', litre: 'литр', kurmanov: 'курманов',
    mamay: 'мама[йюея]', mangystau: 'мангистау(?!ск)', 'nur-sultan': 'нур-султан|астан', oligarch: 'олигарх', peacekeepers: 'миротвор', pogrom: 'погром', provocateurs: 'провокатор',
    putin: 'путин', subbotnik: 'субботник', tenge: 'тенге', tengiz: 'тенгиз', tokayev: 'токаев', 'trade-union': 'профсоюз', trotskyist: 'троцкист', tutumlu: 'тутумлу', yurt: 'юрт', zhanaozen: 'жанаозен(?!ск)',
  },
  kk: {
    ablyazov: 'әблязов', akim: 'әкім(?!ді[кг]|ші)', akimat: 'әкімді[кг]', aktau: 'ақтау', almaty: 'алматы', aqorda: 'ақорда', armenia: 'армения', azerbaijan: 'әзербайжан',
    apparatchik: 'аппаратчик', belarus: 'беларус', couriers: 'курьер', csto: 'ұқшұ', euromaidan: 'еуромайдан', expropriation: 'экспропри', faulkner: 'фолкнер',
    heggie: 'хегги', karaganda: 'қарағанды', kleptocracy: 'клептокра', knb: 'ұқк', kremlin: 'кремл', kyrgyzstan: 'қырғызстан', litre: 'литр', kurmanov: 'құрманов',
    mamay: 'мамай', mangystau: 'маңғыстау', 'nur-sultan': 'нұр-сұлтан|астана', oligarch: 'олигарх', peacekeepers: 'бітімгер', pogrom: 'погром', provocateurs: 'арандатушы',
    putin: 'путин', subbotnik: 'сенбілік', tenge: 'теңге', tengiz: 'теңіз ?ойл|теңізшевр', tokayev: 'тоқаев', 'trade-union': 'кәсіподақ', trotskyist: 'троцкиш', tutumlu: 'тутумлу', yurt: 'киіз үй', zhanaozen: 'жаңаөзен',
  },
}; // biome-ignore format: a table

const ROOT = diskFolder(fileURLToPath(new URL('../../', import.meta.url)));

test.each(Object.entries(STEMS))('every occurrence of forty terms is found in every case: %s', async (locale, stems) => {
  expect(Object.keys(stems)).toHaveLength(40);
  const { value: config } = await loadConfig(ROOT);
  if (!config) throw new Error('publication.yml');
  const { value } = await assemble(ROOT, config, locale, { step: () => {} });
  const chapters = (value?.layout.html ?? '').split(/(?=<section id=")/).filter((section) => section.startsWith('<section id="chapter--'));
  expect(chapters).toHaveLength(config.chapters.length);
  const prose = chapters.map(runningText).join('\n');
  const missed = Object.entries(stems).flatMap(([id, stem]) => {
    const word = new RegExp(`(?<![\\p{L}\\p{M}-])(?:${stem})[\\p{L}\\p{M}-]*`, 'giu');
    // A marked term is written as «id:words»; the words of one may be part of a longer other.
    const others = prose.replaceAll(/«[\w-]+:[^»]*»/gu, '');
    return [
      ...(!prose.includes(`«${id}:`) ? [`${id}: nothing is marked`] : []),
      ...[...others.matchAll(word)].map((match) => `${id}: ${around(others, match.index)}`),
    ];
  });
  expect(missed).toEqual([]);
});

const around = (text: string, at: number): string => text.slice(Math.max(0, at - 30), at + 40).replace(/\s+/g, ' ');

/** The words of a chapter, its notes too, with its terms marked; without heads, where none are looked for, and without words that are said to be no term. */
function runningText(section: string): string {
  return section
    .replace(/<header[\s\S]*?<\/header>|<h[234][\s\S]*?<\/h[234]>/g, '')
    .replace(/<span class="noterm"[^>]*>[\s\S]*?<\/span>/g, '')
    .replace(/<div class="note gloss"[\s\S]*?<\/div>/g, '')
    .replace(/<span class="term"[^>]*data-term="([^"]+)"[^>]*>([\s\S]*?)<\/span>/g, (_, id, words) => `«${id}:${words.replace(/<[^>]+>|[«»]/g, '')}»`)
    .replace(/<[^>]+>/g, '')
    .replace(/\u00ad/g, '');
}
