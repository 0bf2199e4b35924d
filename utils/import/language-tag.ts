/**
 * The tag of BCP 47 that another program's field is, in its canonical form; undefined for a language's name: “English” has
 * the form of a registered language of five to eight letters, of which there are none (RFC 5646, 2.2.1).
 */
export function languageTag(written: string): string | undefined {
  const tag = written.trim().replaceAll('_', '-');
  if (!/^[a-z]{2,3}(?:-|$)/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}
