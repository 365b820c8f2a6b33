import { describe, expect, test } from 'vitest';
import { find, findingsOf, paragraph } from './find.ts';

const text = (...blocks: string[]): string => blocks.join('\n\n');
const [SOAP, COAL, LIFT, ROOF, STAIRS] = ['soap', 'coal', 'lift', 'roof', 'well'].map(paragraph) as [string, string, string, string, string];

/** A text, and what is found in it; nothing else may be. */
const CASES: [what: string, text: string, found: string[]][] = [
  [
    'short paragraphs',
    text(
      'Home | Soap | Coal | Sign in',
      'The Gate Stays Shut',
      'Posted 5 April 2019 by the editors',
      'On Tuesday forty washers left their baskets where they stood, and the owner was told by nobody.',
      'What they ask',
      'Dry coal on the first of the month, and a key.',
      'Texts of the House Paper may be copied under CC BY 4.0.',
    ),
    ['1 furniture', '3 title', '5 stamp', '9 heading', '13 furniture'],
  ],
  [
    'a sentence broken above a kicker, which is no teaser',
    [
      'The boiler went out at noon, and nobody had asked for it in the yard.',
      'At one the foreman came down the stairs',
      'and went up again.',
      'OTHER NEWS |',
      'At two the gate was shut, and it stayed shut for nine days.',
    ].join('\n'),
    ['4 heading'],
  ],
  [
    'page numbers and running heads, in a text with form feeds',
    text('Wash House Paper', SOAP, '1', '\fWash House Paper', COAL, '2', '\fWash House Paper', LIFT, '3'),
    ['1 furniture', '5 furniture', '7 furniture', '11 furniture', '13 furniture', '17 furniture'],
  ],
  ['a rest of a sentence that breaks off at the end of the file', text('The Wash House', 'nine times.', SOAP, `${COAL.slice(0, -1)} more than`), ['1 title']],
  ['paragraphs alone', text(SOAP, COAL, LIFT), []],
  ['title, subtitle and author', text('# The Wash House', 'A conversation in the yard', 'Anna Bell', SOAP, COAL), ['1 title', '3 subtitle', '5 byline']],
  ['a title without marks, twice', text('The Wash House Walks', 'The Wash House Walks', SOAP), ['1 title', '3 title']],
  ['a line with words of the title', text('The Strike at the Wash House', 'Wash house strike', SOAP), ['1 title', '3 title']],
  ['an announced author', text('The Wash House', 'Anna Bell looks back on a winter without coal.', SOAP), ['1 title', '3 byline']],
  [
    'a sentence above the text',
    text('The Wash House', 'It took nine days of cold water before anybody asked who owned the boiler.', SOAP),
    ['1 title', '3 epigraph'],
  ],
  ['a rest of a sentence above the title', text('hang together.', 'The Wash House', SOAP), ['1 furniture', '3 title']],
  [
    'the title page once more',
    text('# The Wash House', 'A conversation', 'Anna Bell, Press', 'Anna Bell, Press\nThe Wash House\n2019', SOAP),
    ['1 title', '3 subtitle', '5 byline', '7-9 duplicate'],
  ],
  ['a lede that is the first paragraph', text('The Wash House', SOAP, SOAP, COAL), ['1 title', '3 duplicate']],
  ['a paragraph copied twice', text(SOAP, COAL, SOAP), ['5 duplicate']],
  [
    'a sentence lifted out',
    text(`${SOAP} Nobody had asked the women what the water was worth to them.`, '• "Nobody had asked the women what the water was worth to them."', COAL),
    ['3 duplicate'],
  ],
  ['headings', text(SOAP, 'The Price of Steam', COAL, 'What comes next', LIFT), ['3 heading', '7 heading']],
  ['captions, which end in a full stop', text(SOAP, 'An empty wash house in March.', COAL, 'Women behind a closed gate.', LIFT), ['3 caption', '7 caption']],
  [
    'short paragraphs, which have a verb',
    text(SOAP, 'Nobody could believe it.', COAL, 'Anna went home.', LIFT, 'The women closed the gate behind the foreman.', ROOF),
    [],
  ],
  ['short paragraphs among others', text(SOAP, 'Nobody in sight.', 'No smoke over the roofs.', 'Silence.', COAL), ['3 caption']],
  ['a caption with a credit', text(SOAP, 'The gate is seen after the march on Friday. MARY MILL/AGENCY', COAL), ['3 caption']],
  [
    'questions that nothing marks',
    text(ROOF, 'Who owned the boiler then?', SOAP, 'And what did you do?', COAL, 'Would you do it again?', LIFT),
    ['3 question', '7 question', '11 question'],
  ],
  [
    'an order among questions',
    text(ROOF, 'Who owned it?', SOAP, 'Describe the last evening of the strike.', COAL, 'What now?', LIFT, 'And then?', STAIRS),
    ['3 question', '7 question', '11 question', '15 question'],
  ],
  ['the same words, but no interview', text(SOAP, 'Describe the evening, they said.', COAL), []],
  [
    'bold questions and headings that ask',
    text(ROOF, '**Who owned it?**', SOAP, '### **What did you do?** ###', COAL, '### And the last evening', LIFT, '### Would you go again?', STAIRS),
    ['3 question', '7 question', '11 question', '15 question'],
  ],
  ['a question in running text', text(ROOF, SOAP, `${COAL.slice(4)} And who was to pay for that?`, LIFT), []],
  ['a single short question, which heads what follows', text(SOAP, 'Who pays for the coal?', COAL), ['3 heading']],
  [
    'a title that asks',
    text('Who Owns the Steam?', SOAP, 'Who owned it?', COAL, 'What did you do?', LIFT, 'And then?', ROOF),
    ['1 title', '5 question', '9 question', '13 question'],
  ],
  [
    'who asks itself',
    text(
      ROOF,
      'Who owned it?',
      SOAP,
      'What did you do?',
      COAL,
      'We asked ourselves on the way home that night: was it worth all the cold water?',
      LIFT,
      'And then?',
      STAIRS,
    ),
    ['3 question', '7 question', '15 question'],
  ],
  ['verse', text(SOAP, 'The steam goes up,\nThe wage stays down,\nThe boss has bought\nHalf of the town.', COAL), ['3-6 verse']],
  [
    'prose broken by a measure',
    text(
      SOAP,
      'The boiler stood in the yard for years\nand nobody had ever asked whose boiler\nit was, until the morning when the man\nwith the red hat came.',
      'Another paragraph that was broken here\nas the one before it, by its measure.',
    ),
    [],
  ],
  [
    'verse in a text whose lines are broken by a measure',
    text(
      'The boiler stood in the yard for years\nand nobody had ever asked whose boiler\nit was, until that morning.',
      'The steam goes up,\nThe wage stays down,\nThe boss has bought\nHalf of the town.',
      'Another paragraph that was broken here\nas the one before it, by its measure.',
    ),
    ['5-8 verse'],
  ],
  ['a list', text(SOAP, '- soap\n- coal\n- bread', COAL), ['3-5 list']],
  ['a number alone, which is no list', text(`${SOAP.slice(0, -1)} since`, '2021.', COAL), []],
  [
    'an epigraph with its attribution',
    text('The Wash House', '“The water was never this cold.', '“All night we heard the boiler.”', '-A note from the yard, before the line was cut', SOAP, COAL),
    ['1 title', '3 epigraph', '5 epigraph', '7 attribution'],
  ],
  ['a quotation behind a colon', text(SOAP, 'As one of the washers put it:', COAL, LIFT), ['5 quotation']],
  ['lines with the sign of a quotation', text(SOAP, '> Nobody will pay for the coal.', COAL), ['3 quotation']],
  [
    'furniture around a text',
    text('/', 'The Wash House', SOAP, 'Attached files', 'Join the discussion', 'Leave a Reply', 'press.example.org'),
    ['1 furniture', '3 title', '7 furniture', '9 furniture', '11 furniture', '13 furniture'],
  ],
  [
    'a call of the site',
    text('The Wash House', 'Join us this Saturday (9 March) at the gate to show that you stand with the washers.', SOAP),
    ['1 title', '3 furniture'],
  ],
  [
    'tags',
    text(SOAP, 'Art Books Capitalism China Climate Emergency Coal Economics Elections Europe Film Reviews Gender Health Housing Labour'),
    ['3 furniture'],
  ],
  ['a note on the author', text(SOAP, COAL, LIFT, 'Anna Bell is a historian and the author of a book on steam (out now).'), ['7 furniture']],
  [
    'a note that has to travel',
    text(SOAP, COAL, LIFT, 'Anna Bell teaches at the school, and her views are not necessarily those of the school.'),
    ['7 disclaimer'],
  ],
  [
    'teasers, line by line',
    [
      SOAP,
      'Soap Has Been Dear for Years',
      'As prices fall, nobody is content.',
      'ANALYSIS |',
      'MARY MILL, JOHN GATE',
      'Whose Coal Is It Now',
      'REPORT |',
      'ANN WELL—————–',
      COAL,
    ].join('\n'),
    ['2-5 furniture', '6-8 furniture'],
  ],
  ['a thread', text(SOAP, 'Anna Bell\nMar 5 2019 23:59', 'Mar 6 2019 10:17', 'from the bath attendants, who have a group there:', COAL, LIFT, ROOF, 'Mar 8 2019 09:50', 'A remark on the roof.', 'Mar 9 2019 13:21\nMar 11 2019 13:11'), ['3-4 stamp', '6 stamp', '10-14 document', '16 stamp', '20-21 stamp']], // biome-ignore format: as the others
];

test.each(CASES)('%s', (_, source, found) => {
  expect(find(source)).toEqual(found);
});

describe('a finding', () => {
  test('says why, in no words of the text', () => {
    for (const [, source] of CASES) {
      for (const { why } of findingsOf(source)) {
        expect(why.length).toBeGreaterThan(5);
        expect(why).not.toMatch(/boiler|washer|steam|coal|Anna|gate/);
      }
    }
  });

  test.each([
    ['Jan 5 2022 23:59', '2022-01-05'],
    ['January 5, 2022', '2022-01-05'],
    ['Posted on 5 January 2022 at 10:15', '2022-01-05'],
    ['5 января 2022 г.', '2022-01-05'],
    ['05.01.2022 11:30', '2022-01-05'],
    ['2022-01-05T23:59', '2022-01-05'],
    ['3 days ago', undefined],
  ])('knows the time stamp %s', (stamp, day) => {
    expect(findingsOf(text(SOAP, stamp, COAL))).toMatchObject([{ kind: 'stamp', ...(day === undefined ? {} : { says: day }) }]);
  });

  test.each(['On 5 January 2022 the boiler stood still.', 'May 2022 be better than this', '5 2022'])('takes %s for no time stamp', (line) => {
    expect(findingsOf(text(SOAP, line, COAL)).filter(({ kind }) => kind === 'stamp')).toEqual([]);
  });
});
