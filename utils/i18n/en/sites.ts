export const en = {
  title: 'Sites',
  onSite: (host: string) => `On ${host}`,
  restore: 'Show my marks as soon as a page opens',
  alwaysOpen: 'Always open articles in the clean view',
  hint: 'The browser asks once, for this site only. Switch both off and the permission is given back.',
  listHint: 'Where Pressmark works without a press of its button. No other site is open to it.',
  none: 'No site. Switch one on in the side panel, on a page of that site.',
  revoke: (host: string) => `Take back ${host}`,
  revokeShort: 'Take back',
  refused: 'The browser did not allow it; nothing was changed.',
};
