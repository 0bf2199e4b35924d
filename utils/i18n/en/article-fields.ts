export const articleFieldsEn = {
  kind: 'Kind of site',
  kinds: { newspaper: 'Newspaper', portal: 'News portal', government: 'Government', other: 'Other' },
  byHand: 'corrected by hand',
  stays: 'Corrections stay when the page is read again, and go into every export.',
};
