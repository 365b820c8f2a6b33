import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import type { Chapter } from '../../scripts/model/chapter.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { parseGlossary } from '../../scripts/parse/parse-glossary.ts';
import { config, good } from './chapter.ts';

const ENGLISH = good(`:event[On 2 May the night shift stopped]{#stop date=2019-05-02 place=harbour participants=">40" lead=yes} and went out.

:::document{title="To all" by="The committee" date=2019-05-03}
:event[We stopped]{#stop as-of=2019-05-03 see="other"}. :event[The others came]{#other date=2019-05 scope="drivers too"}.
:::

## The gate

Words.

## The yard {#yard}
`);

function translated(text: string, { original = ENGLISH, header = '---\ntitle: Прачечная\n---\n\n' }: { original?: Chapter; header?: string } = {}) {
  const file = new VFile({ path: 'chapters/ru/laundry.md', value: header + text });
  const { value, problems } = parseChapter(file, { slug: 'laundry', locale: 'ru', config, original });
  return { value, found: problems.map(({ rule, message }) => `${rule} ${message}`) };
}

describe('a translated chapter', () => {
  const { value, found } = translated(`:event[2 мая ночная смена остановилась]{#stop} и вышла.

:::document{title="Всем" by="Комитет"}
:event[Мы остановились]{#stop}. :event[Пришли другие]{#other scope="и водители"}.
:::

## Ворота

Слова.

## Двор
`);

  it('carries words; date, place, figures and ties come from the telling that it translates', () => {
    expect(found).toEqual([]);
    const told = value?.events.map(({ id, text, date, asOf, places, figures, lead, voice, scope, see }) => [
      id,
      text,
      date?.raw ?? asOf?.raw,
      places.join(),
      figures.map(({ raw }) => raw).join(),
      lead ?? false,
      voice,
      scope,
      see.map((each) => each.id).join(),
    ]);
    expect(told).toEqual([
      ['stop', '2 мая ночная смена остановилась', '2019-05-02', 'harbour', '>40', true, undefined, undefined, ''],
      ['stop', 'Мы остановились', '2019-05-03', '', '', false, 'Комитет', undefined, 'other'],
      ['other', 'Пришли другие', '2019-05', '', '', false, 'Комитет', 'и водители', ''],
    ]);
    expect(JSON.stringify(value?.body)).toContain('2019-05-03');
  });

  it('has the ids of the headings that it translates, so that links lead there in every language', () => {
    expect(value?.headings.map(({ text, anchor }) => [text, anchor])).toEqual([
      ['Ворота', 'laundry--the-gate'],
      ['Двор', 'laundry--yard'],
    ]);
  });

  it('may be translated again', () => {
    const again = translated(':event[2 мамырда түнгі ауысым тоқтады]{#stop}.', { original: value as Chapter });
    expect(again.found).toEqual([]);
    expect(again.value?.events[0]).toMatchObject({ date: { raw: '2019-05-02' }, places: ['harbour'], lead: true });
  });

  it('may write what is equal, and nothing else', () => {
    expect(translated(':event[2 мая]{#stop date=2019-05-02 participants=">40"}').found).toEqual([]);
    expect(translated(':event[2 мая]{#stop participants=">400"}').found).toEqual([
      'translation-mark Unexpected `participants=>400` on `event`, expected `>40` as at chapters/en/laundry.md:5',
    ]);
  });

  it('is told when a weekday does not fit the date of its source', () => {
    expect(translated(':event[В пятницу смена остановилась]{#stop}').found[0]).toContain('event-weekday');
  });

  it('takes of the header what is no words', () => {
    const source = { title: 'Steam', author: 'A cook', venue: 'The wall', date: '2019-05-04', url: 'https://example.org/' };
    const original: Chapter = { ...ENGLISH, header: { ...ENGLISH.header, kind: 'appendix', short: 'L', source } };
    const header = '---\ntitle: Прачечная\nsource: { title: Пар }\ntranslators: [{ name: Л. }]\n---\n\n';
    const { value: chapter, found: mistakes } = translated('Слова.', { original, header });
    expect(mistakes).toEqual([]);
    expect(chapter?.header).toEqual({
      title: 'Прачечная',
      kind: 'appendix',
      source: { ...source, title: 'Пар' },
      status: 'final',
      translators: [{ name: 'Л.' }],
    });
  });
});

describe('a translated glossary', () => {
  const read = (value: string, of: { locale: string; original?: Parameters<typeof parseGlossary>[1]['original'] }) =>
    parseGlossary(new VFile({ path: 'glossary.yml', value }), of);
  const terms = read(
    '- { id: akim, term: akim, kind: institution, names: { ru: аким, kk: әкім }, definition: A governor., see: [town] }\n- { id: town, term: town, kind: place, definition: A town. }\n',
    { locale: 'en' },
  ).value;

  it('carries words; kind, ties and the names in other languages come from its source', () => {
    const { value, problems } = read('- { id: akim, term: аким, forms: [акима], definition: Глава. }', { locale: 'ru', original: { locale: 'en', terms } });
    expect(problems).toEqual([]);
    expect(value).toMatchObject([{ id: 'akim', term: 'аким', kind: 'institution', forms: ['акима'], see: ['town'], names: { en: 'akim', kk: 'әкім' } }]);
  });
});
