/**
 * Another program's language field as a canonical BCP 47 tag; undefined for a language's name: “English” looks like a
 * registered language of five to eight letters, but there are none (RFC 5646, 2.2.1).
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
