import type { Conflict } from '@/utils/import/plan-import';

/**
 * Whether nobody can say which of two versions came later. Where the reader's own was changed after the file's, as after
 * each backup, it is no conflict: the reader's stays, and the older one may still be chosen.
 */
export const isReal = ({ why }: Pick<Conflict<unknown>, 'why'>): boolean => why !== 'older';
