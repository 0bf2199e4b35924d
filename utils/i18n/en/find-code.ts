export const en = {
  list: 'Codes found',
  recent: 'Recently used',
  all: 'All codes',
  nothing: 'No code has this name.',
  unknown: 'No code has this name. Shift+↵ creates it.',
  create: (name: string) => `New code “${name}”`,
  given: 'applied',
  hint: 'Type a name, pinyin or the code above it · ↵ applies it · Shift+↵ creates a new one · Esc goes back',
};
