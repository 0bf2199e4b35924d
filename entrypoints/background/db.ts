import { Database } from '@/utils/store/database';

/** The notebook on disk. The background opens it once; every write passes here. */
export const db = new Database();
