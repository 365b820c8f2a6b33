import type { Requirement } from '../requirement.ts';
import { colour } from './colour.ts';
import { fileStructure } from './file-structure.ts';
import { identification } from './identification.ts';
import { interaction } from './interaction.ts';
import { outputIntent } from './output-intent.ts';
import { pageBoxes } from './page-boxes.ts';
import { pageContent } from './page-content.ts';
import { transparency } from './transparency.ts';

/**
 * What ISO 15930-4 (PDF/X-1a:2003) and ISO 15930-7 (PDF/X-4) ask of the structure of a file, in our own words and in the order of a check: the file,
 * what it says of itself, the press it is for, its pages, and what must not be in it.
 */
export const REQUIREMENTS: readonly Requirement[] = [
  ...fileStructure,
  ...identification,
  ...outputIntent,
  ...pageBoxes,
  ...colour,
  ...transparency,
  ...pageContent,
  ...interaction,
];
