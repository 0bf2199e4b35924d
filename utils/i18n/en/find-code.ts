export const en = {
  list: 'Codes found',
  recent: 'Recently used',
  all: 'All codes',
  nothing: 'No code has this name.',
  create: (name: string) => `New code “${name}”`,
  given: 'applied',
  hint: 'Type a name, pinyin initials or the code above it · ↵ applies it · Shift+↵ makes a new one · Esc goes back',
};
