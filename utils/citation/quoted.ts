/** Quotation marks inside quotation marks become single ones; straight ones are taken as opening and closing in turn. */
export function singleQuotes(text: string): string {
  let opens = false;
  return text
    .replace(/"/g, () => {
      opens = !opens;
      return opens ? '‘' : '’';
    })
    .replaceAll('“', '‘')
    .replaceAll('”', '’');
}

/** A title in quotation marks within a sentence, the comma inside: `“Title,”`, `“Title?,”` */
export const quotedInSentence = (title: string): string =>
  title === '' ? '' : `“${singleQuotes(title.replace(/\.$/, ''))},”`;

/** A title in quotation marks, the full stop within: `“Title.”` */
export const quotedTitle = (title: string): string => {
  if (title === '') return '';
  return /[.?!。？！…]$/.test(title) ? `“${singleQuotes(title)}”` : `“${singleQuotes(title)}.”`;
};
