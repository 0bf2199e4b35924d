export const en = {
  importAndBackup: 'Import and backup',
  nothing: 'Nothing to back up yet.',
  never: 'There is no backup outside this browser yet.',
  today: 'Last backup outside the browser: today.',
  days: (n: number) => `Last backup outside the browser: ${n === 1 ? '1 day' : `${n} days`} ago.`,
};
