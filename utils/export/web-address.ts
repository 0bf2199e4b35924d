/**
 * An address as it may be linked from a file: absolute http or https, percent-encoded so that it can stand inside
 * Markdown's parentheses and XML attributes. Undefined for everything else: scripts must not leave in a file, and
 * `file:` paths tell who wrote it.
 */
export function webAddress(url: string): string | undefined {
  if (!URL.canParse(url) || !/^https?:/i.test(url.trim())) return undefined;
  return new URL(url).href.replace(/[()<>[\]\\|`*\s]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
