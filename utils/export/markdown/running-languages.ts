/** Names after a fence at which a note program runs, queries or draws, instead of showing code in that language. */
const RUNNING: readonly [pattern: string, who: string][] = [
  ['dataview(js)?', 'Dataview asks, or runs JavaScript'],
  ['datacore(js|jsx|ts|tsx)?', 'Datacore runs'],
  ['tasks', 'Tasks asks'],
  ['query', 'Obsidian, Logseq ask'],
  ['base', 'Obsidian asks'],
  ['buttons?', 'Buttons runs commands'],
  ['meta-bind.*', 'Meta Bind writes'],
  ['js-engine|jsengine', 'JS Engine runs'],
  ['run-.+', 'Execute Code runs'],
  ['templater', 'Templater runs'],
  ['cardlink|embed|iframe|leaflet|map(view)?', 'asks a server'],
  ['plantuml|puml|kroki|ditaa', 'sends the text to a server to be drawn'],
  ['calc', 'Logseq computes'],
];

const IS_RUNNING = new RegExp(`^(?:${RUNNING.map(([pattern]) => pattern).join('|')})$`, 'i');

/**
 * Whether the first word after a fence may stay: a language, not an order, and no braces (Quarto and Pandoc act on
 * them).
 */
export const keepsLanguage = (language: string): boolean => /^[\w+#.-]+$/.test(language) && !IS_RUNNING.test(language);
