import { xmpProperties } from '../../access/file/xmp.ts';
import { readXmp } from '../read-xmp.ts';
import type { ArchiveRule } from '../rule.ts';

const SCHEMA = 'http://www.aiim.org/pdfa/ns/schema#';
const PROPERTY = 'http://www.aiim.org/pdfa/ns/property#';
const words = (text: string): Set<string> => new Set(text.split(' '));

/** XMP Specification (September 2005) and ISO 19005-2; of schemas that only programs of pictures use, every property counts as known. */
const KNOWN: ReadonlyMap<string, ReadonlySet<string> | undefined> = new Map([
  ['http://purl.org/dc/elements/1.1/', words('contributor coverage creator date description format identifier language publisher relation rights source subject title type')],
  ['http://ns.adobe.com/xap/1.0/', words('Advisory BaseURL CreateDate CreatorTool Identifier Label MetadataDate ModifyDate Nickname Rating Thumbnails')],
  ['http://ns.adobe.com/xap/1.0/rights/', words('Certificate Marked Owner UsageTerms WebStatement')],
  ['http://ns.adobe.com/xap/1.0/mm/', words('DerivedFrom DocumentID History Ingredients InstanceID ManagedFrom Manager ManageTo ManageUI ManagerVariant Pantry RenditionClass RenditionParams RenditionOf SaveID VersionID Versions LastURL OriginalDocumentID')],
  ['http://ns.adobe.com/xap/1.0/bj/', words('JobRef')],
  ['http://ns.adobe.com/xap/1.0/t/pg/', words('MaxPageSize NPages Fonts Colorants PlateNames')],
  ['http://ns.adobe.com/pdf/1.3/', words('Keywords PDFVersion Producer')],
  ['http://www.aiim.org/pdfa/ns/id/', words('part amd conformance corr')],
  ['http://www.aiim.org/pdfa/ns/extension/', words('schemas')],
  ...['http://ns.adobe.com/xmp/1.0/DynamicMedia/', 'http://ns.adobe.com/photoshop/1.0/', 'http://ns.adobe.com/camera-raw-settings/1.0/', 'http://ns.adobe.com/tiff/1.0/', 'http://ns.adobe.com/exif/1.0/', 'http://ns.adobe.com/exif/1.0/aux/'].map((each): [string, undefined] => [each, undefined]),
]); // biome-ignore format: a table

/** Clause 6.6.2.3.1: every property is known to the standard, or described in the file. */
export const properties: ArchiveRule = {
  clause: '6.6.2.3.1',
  expects: 'properties of XMP, or an extension schema that describes them',
  hint: 'Take the property out of the metadata, or describe it in `pdfaExtension:schemas`.',
  *breaches({ access: { xmp = '' } }) {
    const described = describedIn(xmp);
    for (const { namespace, prefix, name } of readXmp(xmp) ?? []) {
      const known = KNOWN.get(namespace);
      const isKnown = KNOWN.has(namespace) && (known === undefined || known.has(name));
      if (!isKnown && !described.has(`${namespace} ${name}`)) yield { found: `property \`${prefix}:${name}\`` };
    }
  },
};

/** `namespace name` of what the file describes itself (ISO 19005-2, 6.6.2.3.3). */
function describedIn(xmp: string): Set<string> {
  const schemas = xmp.split(/<pdfaSchema:schema>/).slice(1);
  return new Set(
    schemas.flatMap((schema) => {
      const uri = xmpProperties(`xmlns:pdfaSchema="${SCHEMA}" ${schema}`, SCHEMA).find(({ name }) => name === 'namespaceURI')?.value ?? '';
      const named = xmpProperties(`xmlns:pdfaProperty="${PROPERTY}" ${schema}`, PROPERTY).filter(({ name }) => name === 'name');
      return named.map(({ value }) => `${uri} ${value}`);
    }),
  );
}
