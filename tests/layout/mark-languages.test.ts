import { describe, expect, it } from 'vitest';
import { markLanguages } from '../../scripts/layout/mark-languages.ts';
import { withStop } from '../../scripts/layout/with-stop.ts';
import { closeMarks, inMarks } from '../../scripts/locale/message-marks.ts';

const english = inMarks('en', `Published by ${inMarks('fa', 'انجمن آب')}`);

describe('words in another language than the document', () => {
  it('say their language and direction, what is filled in within them', () => {
    expect(markLanguages(`<p>${english}.</p>`)).toBe('<p><bdi lang="en" dir="ltr">Published by <bdi lang="fa" dir="auto">انجمن آب</bdi></bdi>.</p>');
  });

  it('are plain in attributes and drawings', () => {
    expect(markLanguages(`<i title="${english}"></i><svg><text>${english}</text></svg>`)).toBe(
      '<i title="Published by انجمن آب"></i><svg><text>Published by انجمن آب</text></svg>',
    );
  });

  it('stand in elements that lie within one another where markup divides them', () => {
    const [before, after] = closeMarks(...(english.split('by') as [string, string]));
    expect(markLanguages(`${before}<a>1</a>${after}`)).toBe(
      '<bdi lang="en" dir="ltr">Published </bdi><a>1</a><bdi lang="en" dir="ltr"> <bdi lang="fa" dir="auto">انجمن آب</bdi></bdi>',
    );
    expect(markLanguages(english.replace('by', '<b>by</b>'))).toBe(
      '<bdi lang="en" dir="ltr">Published </bdi><b><bdi lang="en" dir="ltr">by</bdi></b><bdi lang="en" dir="ltr"> <bdi lang="fa" dir="auto">انجمن آب</bdi></bdi>',
    );
  });

  it('are one stretch where sentences follow one another', () => {
    const two = `${withStop(inMarks('en', 'Published by us'))} ${withStop(inMarks('en', 'Edition of 1 मई'))}`;
    expect(markLanguages(two)).toBe('<bdi lang="en" dir="ltr">Published by us. Edition of 1 मई.</bdi>');
    expect(withStop('आज')).toBe('आज।');
  });

  it('never go on behind their block', () => {
    expect(markLanguages(`<p>${english.slice(0, 12)}</p><p>next</p>`)).toMatch(/<p>next<\/p>$/);
  });
});
