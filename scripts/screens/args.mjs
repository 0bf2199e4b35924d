// The command line of `npm run screens`.
import { parseArgs } from 'node:util';

export const LANGUAGES = ['zh-CN', 'zh-TW', 'en'];
export const SCHEMES = ['light', 'dark'];
/** Viewports, CSS pixels, by width. */
export const HEIGHTS = { 360: 740, 800: 1000, 1280: 800, 1920: 1080 };

export const HELP = `npm run screens -- --notebook FILE [filters]

Draws every surface and state into .output/screens, with an index.html.
  --notebook FILE   a backup or JSON export that the notebook is filled with (needed, except for --only icons)
  --only WORDS      surfaces and states whose name has one of these words: library, ledger-person, reader, popup …
  --lang LIST       of ${LANGUAGES.join(', ')}
  --scheme LIST     of ${SCHEMES.join(', ')}
  --width LIST      of ${Object.keys(HEIGHTS).join(', ')}
  --list            only names the states
Lists are written with commas. Everything not said is drawn in all its kinds; pictures that are there stay, so that one
state can be drawn again. Store pictures (1280 by 800) are in .output/screens/store.`;

/** One option's list, each of which must be of `known`; all of `known` where nothing was said. */
function list(name, value, known) {
  if (value === undefined) return known;
  const wanted = value.split(',').filter(Boolean);
  const strange = wanted.filter((one) => !known.includes(one));
  if (strange.length > 0)
    throw new Error(`--${name} does not know ${strange.join(', ')}; it knows ${known.join(', ')}.`);
  return wanted;
}

/** Throws a sentence for the person who typed it. */
export function readArguments(argv) {
  const { values } = parseArgs({
    args: argv,
    options: {
      notebook: { type: 'string' },
      only: { type: 'string' },
      lang: { type: 'string' },
      scheme: { type: 'string' },
      width: { type: 'string' },
      list: { type: 'boolean' },
      help: { type: 'boolean' },
    },
  });
  const words = values.only?.split(',').filter(Boolean);
  return {
    notebook: values.notebook,
    isWanted: (name) => !words || words.some((word) => name.includes(word)),
    languages: list('lang', values.lang, LANGUAGES),
    schemes: list('scheme', values.scheme, SCHEMES),
    widths: list('width', values.width, Object.keys(HEIGHTS)).map(Number),
    onlyList: values.list === true,
    help: values.help === true,
  };
}
