import { type Random, randomOf } from './random.ts';

/** A chapter in Markdown, made of everything a chapter may hold, in any order, nesting and length. */
export interface GeneratedChapter {
  markdown: string;
  /** How many notes it calls. */
  notes: number;
}

const SYLLABLES = 'ka lo mer tin vas qui dor nel sha pru gon bel fi stra cho ly rand ous wik pem za thu'.split(' ');
const ENDINGS = ['', '', '', '', ',', ',', ';', '.'];

/** The same seed gives the same chapter, of at most so many blocks. Its words are nobody's: syllables, so that lines divide them, and a number here and there. */
export function generateChapter(seed: number, most = 14): GeneratedChapter {
  const random = randomOf(seed);
  const writer = new ChapterWriter(random);
  const blocks = Array.from({ length: random.between(1, most) }, () => writer.block(0));
  const body = blocks.join('\n\n');
  // No note is called but once it is written, and none is written but once it is called.
  return { markdown: `---\ntitle: ${writer.plain(1, 6)}\nkind: appendix\n---\n\n${body}\n\n${writer.notes.join('\n\n')}\n`, notes: writer.notes.length };
}

class ChapterWriter {
  readonly notes: string[] = [];
  readonly #random: Random;
  /** How likely a place for a note has one. */
  readonly #density: number;

  constructor(random: Random) {
    this.#random = random;
    this.#density = random.pick([0, 0.02, 0.08, 0.3, 0.9]);
  }

  #word(): string {
    const random = this.#random;
    if (random.chance(0.03)) return String(random.between(0, 20000));
    const length = random.chance(0.02) ? random.between(8, 16) : random.between(1, 4);
    return Array.from({ length }, () => random.pick(SYLLABLES)).join('');
  }

  words(least: number, most: number, calls = true): string {
    const random = this.#random;
    const words = Array.from({ length: random.between(least, most) }, () => {
      const word = this.#word();
      const shown = random.chance(0.04) ? `*${word}*` : random.chance(0.03) ? `**${word}**` : random.chance(0.01) ? `\`${word}\`` : word;
      return `${shown}${random.pick(ENDINGS)}${calls && random.chance(this.#density * 0.3) ? this.#call() : ''}`;
    });
    const last = calls && random.chance(this.#density) ? this.#call() : '';
    return `${words.join(' ')}${last}`;
  }

  /** Without marks, as headers and attributes want it. */
  plain(least: number, most: number): string {
    return this.words(least, most, false)
      .replaceAll(/[*`,;]/g, '')
      .replaceAll(/(\p{L}{14})\p{L}+/gu, '$1');
  }

  #call(): string {
    const random = this.#random;
    const id = `n${this.notes.length + 1}`;
    // The place is taken before the text is made: a note calls none.
    this.notes.push('');
    const texts = [this.words(1, random.pick([4, 30, 30, 120, 500]), false)];
    if (random.chance(0.1)) texts.push(this.words(3, 40, false));
    if (random.chance(0.08)) texts.push(this.#list(false, random.chance(0.5)));
    if (random.chance(0.04)) texts.push(`> ${this.words(3, 40, false)}`);
    if (random.chance(0.03)) texts.push(this.#table(false));
    this.notes[Number(id.slice(1)) - 1] = `[^${id}]: ${texts.join('\n\n').replaceAll('\n', '\n    ')}`;
    return `[^${id}]`;
  }

  block(depth: number): string {
    const random = this.#random;
    const kind = random.between(0, 19);
    if (kind < 7 || depth > 2) return this.words(1, random.pick([12, 60, 60, 200]));
    if (kind === 7) return depth > 0 ? this.words(2, 20) : `## ${this.words(1, 9)}`;
    if (kind === 8 || kind === 9) return this.#list(true, kind === 8, depth);
    if (kind === 10) return this.#quote(depth);
    if (kind === 11 || kind === 12 || kind === 13) return this.#table(true);
    if (kind === 14 && depth === 0) return `\`\`\`\n${Array.from({ length: random.between(1, 12) }, () => this.plain(1, 4)).join('\n')}\n\`\`\``;
    if (depth > 0) return this.words(2, 40);
    if (kind === 15) return `:::pull\n${this.words(3, 20)}\n:::`;
    if (kind === 16) return `:::verse{by="${this.plain(1, 3)}"}\n${Array.from({ length: random.between(1, 9) }, () => this.words(2, 8)).join('\n')}\n:::`;
    if (kind === 17) return `:::question\n${this.words(3, 25)}\n:::\n\n${this.words(4, 60)}`;
    if (kind === 18) return `:::document{title="${this.plain(1, 8)}" by="${this.plain(1, 3)}" date=2019-05-03}\n${this.block(1)}\n\n${this.block(1)}\n:::`;
    return `:::figure\n![${this.plain(2, 8)}](images/${random.pick(['wide', 'tall', 'plate'])}.png)\n\n${this.words(1, random.pick([8, 60]))}\n:::`;
  }

  #list(calls: boolean, ordered: boolean, depth = 2): string {
    const random = this.#random;
    const start = random.chance(0.2) ? random.between(2, 995) : 1;
    return Array.from({ length: random.between(1, 8) }, (_, i) => {
      const mark = ordered ? `${start + i}.` : '-';
      const inner = calls && depth < 2 && random.chance(0.25) ? `\n\n${this.#list(calls, random.chance(0.5), depth + 1)}` : '';
      return `${mark} ${`${this.words(1, 25, calls)}${inner}`.replaceAll('\n', `\n${' '.repeat(mark.length + 1)}`)}`;
    }).join('\n');
  }

  #quote(depth: number): string {
    return `${this.block(depth + 1)}\n\n${this.words(2, 30)}`
      .split('\n')
      .map((line) => `> ${line}`.trimEnd())
      .join('\n');
  }

  #table(calls: boolean): string {
    const random = this.#random;
    const columns = random.between(1, 4);
    const cell = (most: number) => this.words(1, most, calls);
    const row = (most: number) => `| ${Array.from({ length: columns }, () => cell(most)).join(' | ')} |`;
    const long = random.chance(0.1) ? 60 : 6;
    const rows = Array.from({ length: random.pick([1, 3, 8, 20, 45]) }, () => row(long));
    return [row(2), `|${' --- |'.repeat(columns)}`, ...rows].join('\n');
  }
}
