export const en = {
  title: 'Bin',
  empty: 'The bin is empty. What you delete stays here for 30 days.',
  hint: 'Deleted items can be restored for 30 days.',
  count: (n: number) => (n === 1 ? '1 deleted annotation' : `${n} deleted annotations`),
  about: (n: number) =>
    n === 0 ? 'Article, without annotations' : `Article, with ${n === 1 ? '1 annotation' : `${n} annotations`}`,
  restore: 'Restore',
  deleteForEver: 'Delete permanently…',
  deleteForEverNow: 'Delete permanently',
  confirm: 'Delete permanently? This cannot be undone.',
  keep: 'Keep',
  daysLeft: (n: number) => (n === 1 ? '1 day left' : `${n} days left`),
};
