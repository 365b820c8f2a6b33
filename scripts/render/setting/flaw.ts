import type { RuleId } from '../../diagnostics/rules.ts';
import type { SetBlock, SetSection } from '../../model/setting.ts';

/** Something that is not set as well as it might be. */
export interface Flaw {
  rule: RuleId;
  /** Of the section that it stands in. */
  section: string;
  /** Within the section, from 0. */
  page: number;
  /** As `data-line` has it; absent where it comes from no file. */
  line?: number;
  /** The words by which it is found. */
  text: string;
  /** What is wrong with it, in figures: `0.71 em`. */
  detail: string;
}

/** A flaw of a block on a page. */
export const flawOf = (rule: RuleId, { id }: SetSection, { line }: SetBlock, at: { page: number; text: string }, detail: string): Flaw => ({
  rule,
  section: id,
  page: at.page,
  ...(line === undefined ? {} : { line }),
  text: at.text,
  detail,
});
