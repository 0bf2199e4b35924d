import { Database } from '@/utils/store/database';

/** The notebook. An import is one transaction of this page: the background could not be sent a whole backup. */
export const db = new Database();
