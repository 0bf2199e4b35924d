const names = new Map<string, Intl.DisplayNames>();

/** What a language is called in another: `中文` for `zh` in `zh-CN`. The tag itself where it has no name, or is none. */
export function languageName(tag: string, language: string): string {
  const named = names.get(language) ?? new Intl.DisplayNames([language], { type: 'language' });
  names.set(language, named);
  try {
    return named.of(tag) ?? tag;
  } catch {
    // Another program’s file may give a language what is no tag.
    return tag;
  }
}
