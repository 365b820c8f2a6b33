import { z } from 'zod';
import { form, groupOf } from './forms.ts';

const file = form('a file in `fonts/` such as `fonts/Name-Regular.ttf`', /^fonts\/[^\\]+$/);

const facesSchema = z.strictObject(
  {
    regular: file,
    bold: file.optional(),
    italic: file.optional(),
    'bold-italic': file.optional(),
  },
  groupOf('`{regular, bold?, italic?, bold-italic?}`'),
);

const role = form('`text`, `heading`, `label`, `code` or a script such as `Hans`', /^(?:text|heading|label|code|[A-Z][a-z]{3})$/);

/** Typefaces that a publication brings. */
export const fontsSchema = z.record(role, z.union([file, facesSchema]), groupOf('a typeface a role or script, such as `{Hans: fonts/NotoSansSC-Regular.ttf}`'));
