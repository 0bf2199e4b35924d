import { Database } from '@/utils/store/database';

/** The notebook. An import is one transaction in this page, because a whole backup is too large for a message. */
export const db = new Database();
