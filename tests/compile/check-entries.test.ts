/** Entries that mislead though nothing in them is false. */
import type { ElementContent } from 'hast';
import { VFile } from 'vfile';
import { describe, expect, it } from 'vitest';
import { compileChronology } from '../../scripts/compile/compile-chronology.ts';
import type { EventMark } from '../../scripts/model/chapter.ts';
import { parseChapter } from '../../scripts/parse/parse-chapter.ts';
import { config, HEADER } from '../parse/chapter.ts';

/** Compiles chapters written as their texts: problems of the chronology as `rule file:line message`, and its entries. */
const compile = (...texts: string[]) => {
  const chapters = texts.flatMap((text, i) => {
    const slug = ['one', 'two'][i] ?? 'three';
    const { value, problems } = parseChapter(new VFile({ path: `chapters/en/${slug}.md`, value: HEADER + text }), { slug, locale: 'en', config });
    expect(problems).toEqual([]);
    return value ?? [];
  });
  const { value, problems } = compileChronology(chapters, [], {});
  return { entries: value.entries, said: problems.map(({ rule, place, message }) => `${rule} ${place.path}:${place.line} ${message}`) };
};
const rules = (...texts: string[]) => compile(...texts).said.map((line) => line.split(' ')[0]);
const words = (mark: EventMark | undefined) => (mark?.entry?.content ?? mark?.content ?? []).map(textOf).join('');
const textOf = (node: ElementContent): string => (node.type === 'text' ? node.value : node.type === 'element' ? node.children.map(textOf).join('') : '');

describe('`event-trace`', () => {
  const first = ':event[The washers stopped the mangles]{#stop date=2019-05-02}.';

  it('names the telling of which only a page number would be left', () => {
    const { said } = compile(first, 'And :event[nobody in town had clean sheets]{#stop date=2019-05}.');
    expect(said).toEqual([
      'event-trace chapters/en/two.md:5 Unexpected telling of `stop` by `two` that leaves no trace in the chronology, expected words, a figure or `says`',
    ]);
  });

  it.each(['date=2019-05 says="a week later"', 'date=2019-05 participants=40', 'date=2019-05-03'])('is content with %s', (attributes) => {
    expect(rules(first, `:event[The mangles stood]{#stop ${attributes}}.`)).toEqual([]);
  });
});

describe('`event-leans`', () => {
  it.each([
    'They stopped the mangles',
    'in 2017, he got the vote',
    'There nobody worked',
    'Other halls followed soon',
    'who came from the harbour',
    'In 2015, 98%',
  ])('names “%s”', (text) => expect(rules(`:event[${text}]{#stop date=2019}.`)).toEqual(['event-leans']));

  it.each(['Theodora stopped the mangles', 'In 2017, the owner got the vote', 'The washers stopped', 'Everybody there was arrested'])(
    'is content with “%s”',
    (text) => expect(rules(`:event[${text}]{#stop date=2019}.`)).toEqual([]),
  );

  it('is content with a sentence of its own, and with what `gloss` explains', () => {
    const { said, entries } = compile(
      ':event[They stopped the mangles]{#a date=2019 gloss="they: the washers"}. :event[They sang there]{#b date=2020 gloss="they: the washers; there: in the yard"}.\n\n' +
        ':event[They sat down]{#c date=2021 entry="The washers sat down on the stairs"}. :event[locked in by the owner]{#d date=2022 gloss="the washers"}.',
    );
    expect(said).toEqual([]);
    expect(entries.map(({ lead }) => words(lead))).toEqual([
      '[the washers] stopped the mangles',
      '[the washers] sang [in the yard]',
      'The washers sat down on the stairs',
      '[the washers] locked in by the owner',
    ]);
  });
});

describe('`event-hedge`', () => {
  it('names the reservation that is cut off', () => {
    const { said } = compile('The mangles, which had reportedly been :event[broken by the owner’s nephew]{#stop date=2019}, stood.');
    expect(said).toEqual([
      'event-hedge chapters/en/one.md:5 Unexpected “reportedly” before the words of `stop`, expected it in them: without it the chronology says more than the text',
    ]);
  });

  it.each([
    ':event[The mangles were reportedly broken by the nephew]{#stop date=2019}.',
    'Nobody knew if it was over. :event[The nephew broke the mangles]{#stop date=2019}.',
    'It is said, if one believes what is told at the bar of the harbour every Friday night, that :event[the nephew broke the mangles]{#stop date=2019}.',
    'Allegedly :event[the nephew broke them]{#stop date=2019 entry="The nephew is said to have broken the mangles"}.',
  ])('is content with: %s', (text) => expect(rules(text)).toEqual([]));
});

describe('`event-figure-twice`', () => {
  const clash = ':event[Guards beat the washers at the gate]{#gate date=2019-05-03 injured=12}.';

  it('names the second event to which a voice gives one figure', () => {
    const { said } = compile(`${clash}\n\n:event[The hospital took the washers in]{#hospital date=2019-05-04 injured=12}.`);
    expect(said).toEqual([
      'event-figure-twice chapters/en/one.md:7 Unexpected `injured=12` at `hospital`, expected it once: the same voice gives it to `gate`',
    ]);
  });

  it('is content where the events are tied or years apart, the figures differ, or another voice gives it', () => {
    expect(rules(`${clash}\n\n:event[The hospital took the washers in]{#hospital date=2019-05-04 injured=12 see=gate}.`)).toEqual([]);
    expect(rules(`${clash}\n\n:event[The hospital took the washers in]{#hospital date=2019-05-04 injured=13}.`)).toEqual([]);
    expect(rules(`${clash}\n\n:event[The hospital took the washers in]{#hospital date=2011-05-04 injured=12}.`)).toEqual([]);
    expect(rules(clash, ':event[The hospital took the washers in]{#hospital date=2019-05-04 injured=12}.')).toEqual([]);
  });
});

describe('what belongs together', () => {
  it('is tied both ways by `see`, in the order of the chronology', () => {
    const { entries } = compile(
      ':event[The gate fell]{#gate date=2019-05-03 see="fire hall"}. :event[The hall burnt]{#fire date=2019-05-05}. :event[The hall was taken]{#hall date=2019-05-04}.',
    );
    expect(entries.map(({ id, see }) => [id, see])).toEqual([
      ['gate', ['hall', 'fire']],
      ['hall', ['gate']],
      ['fire', ['gate']],
    ]);
  });

  it('must exist', () => {
    const { said } = compile(':event[The gate fell]{#gate date=2019 see="gates gate"}.');
    expect(said).toEqual([
      'link-dead chapters/en/one.md:5 Unexpected `see=gates` at event `gate`, expected the id of an event',
      'link-dead chapters/en/one.md:5 Unexpected `see=gate` at event `gate`, expected another event',
    ]);
  });

  it('are a telling and the notes in its words or right behind it, not those further on', () => {
    const { entries } = compile(
      ':event[The owner[^a] sold the hall]{#sale date=2019}.[^b] Much later[^c] it was torn down.\n\n[^a]: His wife.\n\n[^b]: In 2018, says the register.\n\n[^c]: In June.',
      ':event[The hall was sold]{#sale date=2019 says="to the bank"} twice.[^d]\n\n[^d]: Or thrice.',
    );
    expect(entries[0]?.notes).toEqual([
      { chapter: 'one', call: 'call--one--1', number: 1 },
      { chapter: 'one', call: 'call--one--2', number: 2 },
    ]);
  });
});
