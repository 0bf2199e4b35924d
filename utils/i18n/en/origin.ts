export const originEn = {
  title: 'Title',
  authors: 'Author',
  authorsHint: 'Several names: separate them with ;',
  source: 'Source',
  date: 'Date',
  correct: 'Correct title, author, source and date',
  correctField: (field: string) => `Correct: ${field}`,
  addField: (field: string) => `Add ${field.toLowerCase()}`,
};
