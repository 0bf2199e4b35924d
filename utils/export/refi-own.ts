/** The target of our processing instructions: https://www.w3.org/TR/xml/#sec-pi */
export const OWN_TARGET = 'pressmark';

/**
 * What REFI-QDA has no place for, as a processing instruction inside the element it belongs to: other programs pass
 * over it, the schema allows it anywhere, and our own import reads it back. Nothing where there is nothing to say.
 */
export function ownFacts(facts: object): string {
  const json = JSON.stringify(facts);
  if (json === '{}') return '';
  // Written as JSON escapes: what would end the instruction, characters XML cannot contain, and what readers that look
  // for attributes take for markup or an unclosed quotation mark.
  const asEscape = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const safe = json
    .replace(/\\(.)/g, (pair, char) => (char === '"' ? asEscape(char) : pair))
    .replace(/[<>&'\u007f-\u009f\ufffe\uffff]/g, asEscape);
  return `<?${OWN_TARGET} ${safe}?>`;
}
