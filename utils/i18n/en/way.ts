const articles = (count: number): string => (count === 1 ? 'one article' : `${count} articles`);

export const en = {
  wayOf: 'The passage',
  from: (source: string, day: string) => [source, day].filter(Boolean).join(', '),
  alone: 'No other article of the notebook says this.',
  aloneHint: 'The saved texts of the current project are compared. Passages shorter than six words are not looked for.',
  asking: 'Comparing…',
  failed: 'The notebook could not be compared.',
  count: (count: number) => `Also found in ${articles(count)}`,
  cut: 'More articles say nearly this; the likeliest are shown.',
  noneYet: 'Not found so far.',
  notAllRead:
    'There are too many texts to search all of them for part of a sentence; a whole sentence is searched for in all.',
};
