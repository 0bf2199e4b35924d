/**
 * Markdown as its own program shows it, as far as a reader of plain Markdown can: a callout of Obsidian has a title and no
 * sign of its type, block ids and Logseq's are not seen.
 */
export const asShown = (markdown: string): string =>
  markdown
    .replace(/^(> )\[!([\w-]+)\][ \t]*(.*)$/gm, (_, sign: string, type: string, title: string) => {
      const words = title.trim();
      return `${sign}**${words === '' ? type : words}**`;
    })
    .replace(/^\^[\w-]+$\n?/gm, '')
    .replace(/^[ \t]*id:: [\w-]+$\n?/gm, '');
