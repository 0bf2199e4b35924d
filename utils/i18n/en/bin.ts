export const en = {
  title: 'Bin',
  empty: 'The bin is empty. What you delete stays here for 30 days.',
  hint: 'Deleted items can be restored for 30 days.',
  count: (n: number) => (n === 1 ? '1 deleted annotation' : `${n} deleted annotations`),
  about: (n: number) =>
    n === 0 ? 'Article, without annotations' : `Article, with ${n === 1 ? '1 annotation' : `${n} annotations`}`,
  aboutProject: (articles: number, annotations: number) =>
    `Project, with ${articles === 1 ? '1 article' : `${articles} articles`} and ${annotations === 1 ? '1 annotation' : `${annotations} annotations`}`,
  restore: 'Restore',
  choose: (name: string) => `Select “${name}”`,
  chooseAll: 'Select all',
  restoreMany: (n: number) => `Restore ${n}`,
  deleteMany: (n: number) => `Delete ${n} permanently…`,
  confirmMany: (n: number) =>
    n === 1
      ? 'Delete 1 item permanently? This cannot be undone.'
      : `Delete ${n} items permanently? This cannot be undone.`,
  deleteForEver: 'Delete permanently…',
  deleteForEverNow: 'Delete permanently',
  confirm: 'Delete permanently? This cannot be undone.',
  keep: 'Keep',
  daysLeft: (n: number) => (n === 1 ? '1 day left' : `${n} days left`),
};
