export const en = {
  list: 'Codes found',
  recent: 'Used last',
  all: 'All codes',
  nothing: 'No code is called so.',
  create: (name: string) => `New code “${name}”`,
  given: 'given',
  hint: 'Name, initials of its pinyin, or the code above it · ↵ gives it · Shift+↵ makes a new one · Esc',
};
