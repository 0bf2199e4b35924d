import { Database } from '@/utils/store/database';

/** The notebook's database, for reading only: the background does all writing. */
export const db = new Database();
