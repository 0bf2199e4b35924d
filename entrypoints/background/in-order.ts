import { workQueue } from '@/utils/work-queue';

/**
 * Does one write after the other, in the order they were asked for: a note's last letter must not arrive after the
 * deletion that followed it.
 */
export const inOrder = workQueue();
