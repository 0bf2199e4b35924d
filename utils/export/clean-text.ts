// Tab and line feed are the only controls a text file needs.
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029]/g;
// An unclosed override or isolate turns around whatever an export writes after it.
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;

// XML 1.0 forbids some of them even escaped, and Perl, in which biber is written, refuses a file that has one.
const NO_CHARACTERS = /\p{Noncharacter_Code_Point}/gu;

/** Page text fit for a file people read: NFC, well-formed, line feeds only, without invisible controls. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, ' ')
    .replace(DIRECTION_CONTROLS, '')
    .toWellFormed()
    .replace(NO_CHARACTERS, '\ufffd')
    .normalize('NFC');

/**
 * As a pattern: an invisible character that belongs to how a word or an emoji is written: in Persian and Hindi, in 👩‍👧.
 */
export const JOINER =
  '(?<=[\\p{M}\\p{Script=Arabic}\\p{Extended_Pictographic}\\p{Emoji_Modifier}])[\\u200c\\u200d](?=[\\p{L}\\p{Extended_Pictographic}])';

/** A run of white space, line ends included. */
export const LINE_SPACE = /\s+/g;

/** The same on one line, each run of white space made one space. */
export const cleanLine = (text: string): string => cleanText(text).replace(LINE_SPACE, ' ').trim();

/** The paragraphs of a text: its lines that are not blank, trimmed. */
export const paragraphs = (text: string): string[] =>
  cleanText(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** Text made safe between tags and inside quoted attributes, in HTML and XML alike. */
export const escapeMarkup = (text: string): string =>
  cleanText(text).replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);
