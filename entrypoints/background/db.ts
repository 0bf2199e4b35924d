import { Database } from '@/utils/store/database';

/** The notebook's database. Only the background opens it for writing, so every write passes through here. */
export const db = new Database();
