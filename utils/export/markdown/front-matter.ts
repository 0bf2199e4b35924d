import { cleanLine } from '@/utils/export/clean-text';

/** A value of a front matter property; undefined and empty lists are left out. */
export type YamlValue = string | string[] | undefined;

// Strings that need no quotation marks in YAML 1.1 and 1.2: they start with a letter that starts no other type, contain
// no special character of YAML, and are not a word for a boolean or null.
const PLAIN = /^\p{L}[\p{L}\p{N} _./()（），。、：；“”‘’《》—·-]*$/u;
const RESERVED = /^(true|false|yes|no|on|off|null|y|n)$/i;
/** A day, or a moment. */
const DATE = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** To YAML, a colon means something only before a space, and a number sign only after one. */
const ADDRESS = /^https?:\/\/[^\s"'`{}[\],]+[^\s"'`{}[\],:]$/;

/** Properties whose values are days. In any other property, what looks like a day is text: a title, a name. */
export const DAYS: ReadonlySet<string> = new Set(
  'published modified accessed created deadline said done date'.split(' '),
);

function scalar(text: string, isDay: boolean): string {
  const line = cleanLine(text);
  const plain = (isDay && DATE.test(line)) || ADDRESS.test(line) || (PLAIN.test(line) && !RESERVED.test(line));
  // JSON strings are YAML double-quoted strings.
  return plain ? line : JSON.stringify(line);
}

/**
 * A YAML front matter block, `---` to `---` with its line end: flat, as Obsidian's properties are. `days` are the
 * properties that may be dates to YAML; those of our own names where absent.
 */
export function frontMatter(properties: Record<string, YamlValue>, days: ReadonlySet<string> = DAYS): string {
  const lines = Object.entries(properties).flatMap(([key, value]) => {
    if (value === undefined || value.length === 0) return [];
    return typeof value === 'string'
      ? `${key}: ${scalar(value, days.has(key))}`
      : `${key}: [${value.map(item).join(', ')}]`;
  });
  return `---\n${lines.join('\n')}\n---\n`;
}

// Inside brackets, a comma or bracket would end the item.
function item(text: string): string {
  const line = scalar(text, false);
  return /^[^"].*[,，]/.test(line) ? JSON.stringify(line) : line;
}
