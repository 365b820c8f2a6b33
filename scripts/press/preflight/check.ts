import type { PDFDocument } from '@cantoo/pdf-lib';
import type { RuleId } from '../../diagnostics/rules.ts';
import type { Box } from '../../model/geometry.ts';
import type { Profile } from '../../model/preflight.ts';
import type { Severity } from '../../model/problem.ts';
import type { Page } from './page.ts';
import type { Painted } from './walk/painted.ts';

/** One thing that printers look at. The table of checks holds one row for each. */
export interface Check {
  rule: RuleId;
  profiles: readonly Profile[];
  begin: (run: Run) => Watch;
}

/** One passage through a file. */
export interface Run {
  profile: Profile;
  document: PDFDocument;
  pages: readonly Page[];
  report: (found: Found) => void;
}

export interface Found {
  message: string;
  hint: string;
  /** Where it is not that of the rule. */
  severity?: Severity;
  page?: Page;
  box?: Box;
}

/** What a check does on the way: before a page's content, at everything the page paints, behind the last page. */
export interface Watch {
  page?: (page: Page) => void;
  paint?: (painted: Painted, page: Page) => void;
  end?: () => void | Promise<void>;
}
