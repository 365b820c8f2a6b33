import { createHash } from 'node:crypto';
import { type PDFDocument, PDFHeader, PDFHexString, PDFName, type PDFPage, PDFString } from '@cantoo/pdf-lib';
import { didYouMean } from '../../diagnostics/nearest.ts';
import { problem } from '../../diagnostics/problem.ts';
import { isPrintingCondition, PRINTING_CONDITIONS } from '../../model/printing-conditions.ts';
import type { Checked, Problem } from '../../model/problem.ts';
import { cmykProfile } from '../inks/cmyk-profile.ts';
import { sweep } from '../inks/sweep.ts';
import type { Metadata } from '../metadata.ts';
import { savePdf } from '../save-pdf.ts';
import { xmpPacket } from '../xmp-packet.ts';
import { checkPdfX } from './check-pdf-x.ts';
import { exchangeProblems } from './exchange-problems.ts';
import { greyMasks } from './grey-masks.ts';
import { profiledIntent, registeredIntent } from './output-intent.ts';
import { removeIdleTransparency } from './remove-idle-transparency.ts';
import { PDF_VERSIONS, STANDARD_NAMES, type Standard } from './standard.ts';
import { stripInteraction } from './strip-interaction.ts';

export interface ExchangeOptions {
  standard: Standard;
  /** The printing condition by its name in the registry of the ICC, such as `FOGRA39`. */
  condition: string;
  metadata: Metadata;
  /** What was printed, as text; the file identifier is its hash. */
  content: string;
  /** Of the file that is made, for messages. */
  path: string;
  /** For PDF/X-4, the output profile of the press (ICC.1); by default the one for process inks that may be given to everybody. */
  profile?: Uint8Array;
}

/**
 * Makes of a document in the inks of a press (`recolour`) the file that a print shop takes: PDF/X-1a:2003 or PDF/X-4. The document is changed; its content
 * streams are not. Nothing is given back unless the bytes pass `checkPdfX`: what cannot be made to conform, such as an image that is half transparent in
 * PDF/X-1a, is a problem that names the page.
 */
export async function toPdfX(document: PDFDocument, options: ExchangeOptions): Promise<Checked<Uint8Array | undefined>> {
  const { standard, condition, path } = options;
  if (!isPrintingCondition(condition)) return { value: undefined, problems: [unknownCondition(condition)] };
  const { catalog, context } = document;
  stripInteraction(document);
  for (const page of document.getPages()) keepTrimBox(page);
  const masks = await greyMasks(document, path);
  if (masks.length > 0) return { value: undefined, problems: masks };
  if (standard === 'x1a') removeIdleTransparency(document);
  const intent = standard === 'x1a' ? registeredIntent(context, condition) : profiledIntent(context, condition, options.profile ?? (await cmykProfile()));
  catalog.set(PDFName.of('OutputIntents'), context.obj([intent]));
  catalog.set(PDFName.of('ViewerPreferences'), context.obj(options.metadata.dir === 'rtl' ? { Direction: 'R2L' } : { Direction: 'L2R' }));
  describe(document, options);
  sweep(document);
  context.header = PDFHeader.forVersion(...PDF_VERSIONS[standard]);
  const bytes = await (standard === 'x1a' ? savePlain(document) : savePdf(document));
  const problems = exchangeProblems(await checkPdfX(bytes, standard), standard, path);
  return { value: problems.length === 0 ? bytes : undefined, problems };
}

/** PDF/X-1a knows nothing of packed objects. */
const savePlain = (document: PDFDocument): Promise<Uint8Array> =>
  document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false, objectsPerTick: Number.POSITIVE_INFINITY });

/** A page has a trim box or an art box, not both; a page with neither is trimmed where it ends. */
function keepTrimBox({ node }: PDFPage): void {
  const trim = ['TrimBox', 'ArtBox'].map((key) => node.lookup(PDFName.of(key))).find((box) => box !== undefined);
  node.set(PDFName.of('TrimBox'), trim ?? node.CropBox() ?? node.MediaBox());
  node.delete(PDFName.of('ArtBox'));
}

/** Information dictionary, XMP and identifier, which say the same; nothing of them from the clock or the machine. */
function describe({ catalog, context }: PDFDocument, { standard, metadata, content }: ExchangeOptions): void {
  const date = PDFString.of(`D:${metadata.date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`);
  const info = context.obj({ CreationDate: date, ModDate: date, Trapped: 'False' });
  const texts = { Title: metadata.title, Author: metadata.author, Creator: metadata.tool, Producer: metadata.tool };
  for (const [key, value] of Object.entries(texts)) info.set(PDFName.of(key), PDFHexString.fromText(value));
  if (standard === 'x1a') info.set(PDFName.of('GTS_PDFXVersion'), PDFString.of(STANDARD_NAMES.x1a));
  const hash = createHash('sha256').update(`${STANDARD_NAMES[standard]}\n${content}`).digest('hex').slice(0, 32);
  const properties = {
    documentId: `uuid:${hash.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`,
    ...(standard === 'x4' ? { pdfx: STANDARD_NAMES.x4 } : {}),
  };
  const packet = context.stream(Buffer.from(xmpPacket(metadata, properties)), { Type: 'Metadata', Subtype: 'XML' });
  catalog.set(PDFName.of('Lang'), PDFString.of(metadata.language));
  catalog.set(PDFName.of('Metadata'), context.register(packet));
  context.trailerInfo.Info = context.register(info);
  context.trailerInfo.ID = context.obj([PDFHexString.of(hash), PDFHexString.of(hash)]);
}

const unknownCondition = (condition: string): Problem =>
  problem(
    'config-value',
    { path: 'chapters/publication.yml' },
    `Unexpected printing condition \`${condition}\`, expected one of the ICC’s registry such as \`FOGRA39\``,
    didYouMean(condition, Object.keys(PRINTING_CONDITIONS), 'Ask the print shop for the name of its condition.'),
  );
