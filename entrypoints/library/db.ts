import { Database } from '@/utils/store/database';

/** The notebook on disk, to read: writing is the background's. */
export const db = new Database();
