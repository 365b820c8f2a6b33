import { describe, expect, test } from 'vitest';
import { type ConfigChange, setInConfig } from '../../scripts/config/set-in-config.ts';

const BASE = 'id: kettle\ntitle: The kettle # and nothing else\ncollective: Nobody\ndate: 2024-05-01\nlocales: [en]\nchapters: [a]\n';
const openings: ConfigChange = { group: 'design', field: 'openings', value: 'any' };
const size: ConfigChange = { group: 'design', field: 'size', value: '9.7pt' };

describe('setInConfig', () => {
  test.each([
    ['a group that is not there, at the end', BASE, [openings, size], `${BASE}design: { openings: any, size: 9.7pt }\n`],
    ['a file without a last line end', BASE.trimEnd(), [openings], `${BASE}design: { openings: any }\n`],
    ['a field in brackets', `${BASE}design: { openings: recto } # books\nmap: true\n`, [openings], `${BASE}design: { openings: any } # books\nmap: true\n`],
    ['a new field in brackets', `${BASE}design: { openings: recto }\n`, [size], `${BASE}design: { openings: recto, size: 9.7pt }\n`],
    ['empty brackets', `${BASE}design: {}\n`, [openings, size], `${BASE}design: { openings: any, size: 9.7pt }\n`],
    [
      'lines below each other, with their comments',
      `${BASE}design:\n  openings: recto # as in books\n  # none below\nmap: true\n`,
      [openings, size],
      `${BASE}design:\n  openings: any # as in books\n  size: 9.7pt\n  # none below\nmap: true\n`,
    ],
    [
      'two groups',
      `${BASE}margins: { outer: 20mm }\n`,
      [{ group: 'margins', field: 'outer', value: '18mm' } as const, openings],
      `${BASE}margins: { outer: 18mm }\ndesign: { openings: any }\n`,
    ],
  ])('%s', (_, text, changes, expected) => expect(setInConfig(text, changes)).toBe(expected));

  test.each([
    ['what does not fit the schema', BASE, [{ group: 'design', field: 'openings', value: 'left' } as const]],
    ['a group that is none', `${BASE}design: auto\n`, [openings]],
  ])('gives nothing back for %s', (_, text, changes) => expect(setInConfig(text, changes)).toBeUndefined());
});
