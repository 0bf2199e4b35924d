export const en = {
  changed: (day: string) => `Words edited since; seen on ${day}`,
  orphan: (day: string) => `Not found in the text; seen on ${day}`,
  brief: 'edited since',
};
