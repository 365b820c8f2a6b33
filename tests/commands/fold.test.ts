import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withTemporaryDirectory, zine } from '../whole/build.ts';

const fold = (...args: string[]) => zine(['fold', ...args]);

describe('zine fold', () => {
  it('shows sheets, steps and the order in which one reads', async () => {
    expect(await fold('--pages', '7', '--cover')).toEqual({
      code: 0,
      stderr: '',
      stdout: `Saddle stitch
7 pages on 2 sheets · 1 blank · bound on the left · turned about the short edge

sheet 1                         sheet 2
┌─────┬─────┐  ┌─────┬─────┐    ┌─────┬─────┐  ┌─────┬─────┐
│  7  ┊  1  │  │  2  ┊  –  │    │  6  ┊  3  │  │  4  ┊  5  │
└─────┴─────┘  └─────┴─────┘    └─────┴─────┘  └─────┴─────┘

– blank · ┊ ┈ fold

1. Print both sides at 100 %. Let the printer turn the paper about its short edge.
2. Pile the sheets, backs up as drawn here, the first at the bottom.
3. Fold the left half over onto the right: this is the spine. Staple or sew through it.

Folded in the model it reads, each page once and upright:
  1–6, 1 blank, 7
`,
    });
  });

  it('shows what is cut and what stands on its head', async () => {
    const { stdout } = await fold('--fold', 'mini', '--pages', '8', '--binding', 'right');
    expect(stdout).toContain(`
┌─────┬─────┬─────┬─────┐
│  2↓ ┊  3↓ ┊  4↓ ┊  5↓ │
├┈┈┈┈┈┼━━━━━┼━━━━━┼┈┈┈┈┈┤
│  1  ┊  8  ┊  7  ┊  6  │
└─────┴─────┴─────┴─────┘

↓ upside down · ┊ ┈ fold · ┃ ━ cut
`);
  });

  it('takes signatures, grids and copies', async () => {
    expect((await fold('--fold', 'signatures', '--pages', '40', '--signature', '12-20')).stdout).toContain('40 pages on 10 sheets · 2 signatures · none blank');
    expect((await fold('--fold', 'n-up', '--pages', '5', '--grid', '3x2')).stdout).toContain('│  4  │  5  │  –  │');
    expect((await fold('--fold', 'repeat', '--pages', '2', '--grid', '2x2', '--flip', 'short')).stdout).toMatch(/│ {2}1↓ ┃ {2}1↓ │[\s\S]*copy 4: 1–2\n$/);
  });

  it('says it as one JSON document', async () => {
    const { stdout, stderr } = await fold('--pages', '3', '--json');
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      imposition: {
        fold: 'saddle',
        padded: 4,
        sheets: [
          {
            front: [
              { row: 0, column: 0, rotation: 0, spine: 'right' },
              { page: 1, column: 1, spine: 'left' },
            ],
          },
        ],
      },
      instructions: expect.arrayContaining([expect.stringMatching(/^Fold the left half/)]),
      readings: [[1, 2, 3, null]],
    });
  });

  it('draws, from where it is called', async () => {
    await withTemporaryDirectory(async (dir) => {
      const { code, stdout } = await zine(['fold', '--pages', '8', '--svg', 'pictures/fold.svg'], { cwd: dir });
      expect(code).toBe(0);
      expect(stdout).toMatch(/\ndrawn in pictures\/fold\.svg\n$/);
      expect(await readFile(join(dir, 'pictures/fold.svg'), 'utf8')).toMatch(/^<svg [\s\S]*<\/svg>\n$/);
    });
  });

  it.each([
    [['--pages', '0'], 'Unexpected number of pages `0`, expected a whole number from 1 to 100000'],
    [['--pages', 'many'], 'Unexpected `--pages many`, expected a whole number'],
    [['--pages', '-8'], 'Unexpected `--pages -8`, expected a whole number'],
    [[], "required option '--pages <N>' not specified"],
    [['--pages', '8', '--fold', 'origami'], 'Allowed choices are saddle, signatures'],
    [['--pages', '8', '--fold', 'signatures', '--signature', '10'], 'expected pages a signature as a positive multiple of 4'],
    [
      ['--pages', '8', '--fold', 'signatures', '--signature', 'big'],
      'Unexpected `--signature big`, expected a number of pages such as `16`, or a range such as `12-32`',
    ],
    [['--pages', '8', '--fold', 'n-up', '--grid', '2'], 'Unexpected `--grid 2`, expected columns and rows such as `4x2`'],
  ])('refuses %j with exit code 2, and draws nothing', async (args, expected) => {
    await withTemporaryDirectory(async (dir) => {
      const { code, stdout, stderr } = await zine(['fold', ...args, '--svg', 'fold.svg'], { cwd: dir });
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain(expected);
      expect(await readdir(dir)).toEqual([]);
    });
  });
});
