export const en = {
  title: 'Sites',
  onSite: (host: string) => `On ${host}`,
  restore: 'Show my marks as soon as a page opens',
  alwaysOpen: 'Always open articles in the clean view',
  hint: 'The browser asks once, for this site only. Switch both off to give the permission back. Articles opened in the clean view are kept in the library.',
  listHint: 'Sites where Pressmark works without a press of its button. It has no access to any other site.',
  none: 'No site. Switch one on from a page of that site: in the side panel, in the popup, or in the clean view under “Details and outline”.',
  revoke: (host: string) => `Revoke access to ${host}`,
  revokeShort: 'Revoke',
  revoked: (host: string) => `Access to ${host} revoked`,
  refused: 'The browser did not allow it; nothing has changed.',
};
