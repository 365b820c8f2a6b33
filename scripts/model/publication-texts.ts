/** What publication.yml says of a publication, in one locale. */
export interface PublicationTexts {
  title: string;
  subtitle: string | null;
  collective: string;
  blurb: string | null;
  rights: string | null;
  /** “For private reading”, where that is all that is allowed. */
  restriction: string | null;
}
