import type { Random } from '../random.ts';

const WORDS = 'the ferry crossed at dawn with bread coal letters and a goat while the river rose and nobody paid the toll again that winter'.split(' ');

export const sentence = (random: Random): string => `${Array.from({ length: random.between(6, 66) }, () => random.pick(WORDS)).join(' ')}.`;

/** A paragraph, heading, list, quotation or table. */
export function paragraph(random: Random): string {
  const kind = random.between(0, 7);
  if (kind === 0) return `## ${sentence(random).slice(0, 30).trim()}`;
  if (kind === 1) return `- ${sentence(random)}\n- ${sentence(random)}`;
  if (kind === 2) return `> ${sentence(random)}`;
  const row = (): string => `| ${sentence(random).slice(0, 20)} | ${random.between(0, 99)} |`;
  if (kind === 3) return `| A | B |\n|---|---|\n${Array.from({ length: random.between(1, 10) }, row).join('\n')}`;
  return sentence(random);
}
