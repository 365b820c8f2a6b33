/** The checksums of an output, as `sha256sum -c` reads them, and who says so (`minisign`): they lie beside the manifest. */
export const SUMS = 'SHA256SUMS';
export const SIGNATURE = 'SHA256SUMS.minisig';
/** Of a hundred thousand files. */
export const MOST_SUMS_BYTES = 20_000_000;
