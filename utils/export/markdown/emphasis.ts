/** A space that Markdown sees and nobody else: taken out again when the text is shown. */
export const SEEN_BY_MARKDOWN = '\u200a';

/**
 * CommonMark recognises `**` by adjacent spaces and punctuation, but Chinese has no spaces: in 要求**“限期整改”**的单位 it finds
 * no emphasis. Adds spaces so that each `**` of a paragraph can only open or only close.
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

const BOLD = /\*\*(?!\s)((?:[^*]|\*(?!\*))+?)(?<!\s)\*\*/g;

/**
 * The same for readers that display such spaces: moves punctuation out of the emphasis, as in 要求“**限期整改**”的单位.
 * Markdown's own characters, which may close a link, stay inside and get the space.
 */
export const punctuationOutside = (line: string): string =>
  line.replace(BOLD, (whole, inside: string, at: number) => {
    const isBlind = {
      opening: /\p{L}$/u.test(line.slice(0, at)) && /^[\p{Ps}\p{Pi}]/u.test(inside),
      closing: /[\p{Pe}\p{Pf}\p{Po}]$/u.test(inside) && /^\p{L}/u.test(line.slice(at + whole.length)),
    };
    const [head = ''] = isBlind.opening ? (/^[^\0-\x7f]/u.exec(inside) ?? [SEEN_BY_MARKDOWN]) : [];
    const [tail = ''] = isBlind.closing ? (/[^\0-\x7f]$/u.exec(inside) ?? [SEEN_BY_MARKDOWN]) : [];
    const words = inside.slice(
      inside.startsWith(head) ? head.length : 0,
      inside.endsWith(tail) ? inside.length - tail.length : undefined,
    );
    return words === '' ? whole : `${head}**${words}**${tail}`;
  });
