/** A space that Markdown sees and nobody else: taken out again when the text is shown. */
export const SEEN_BY_MARKDOWN = '\u200a';

/**
 * CommonMark takes `**` for emphasis by the spaces around it, which Chinese does not write: in 要求**“限期整改”**的单位 it sees
 * none. Puts spaces where the next `**` of a paragraph can only open, or only close, what stands beside it.
 */
export function spaceEmphasis(markdown: string): string {
  return markdown
    .split(/(\n\s*\n)/)
    .map((paragraph) => {
      let isOpen = false;
      return paragraph.replace(/\*\*/g, (mark, at: number) => {
        const before = paragraph.slice(0, at);
        const after = paragraph.slice(at + 2);
        isOpen = !isOpen;
        if (isOpen) return /\p{L}$/u.test(before) && /^[\p{Ps}\p{Pi}]/u.test(after) ? SEEN_BY_MARKDOWN + mark : mark;
        return /[\p{Pe}\p{Pf}\p{Po}]$/u.test(before) && /^\p{L}/u.test(after) ? mark + SEEN_BY_MARKDOWN : mark;
      });
    })
    .join('');
}
