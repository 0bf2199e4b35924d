/**
 * Markdown as its own program shows it, as far as plain Markdown can: an Obsidian callout gets a title without its type
 * marker; block ids and those of Logseq are hidden.
 */
export const asShown = (markdown: string): string =>
  markdown
    .replace(/^(> )\[!([\w-]+)\][ \t]*(.*)$/gm, (_, sign: string, type: string, title: string) => {
      const words = title.trim();
      return `${sign}**${words === '' ? type : words}**`;
    })
    .replace(/^\^[\w-]+$\n?/gm, '')
    .replace(/^[ \t]*id:: [\w-]+$\n?/gm, '');
