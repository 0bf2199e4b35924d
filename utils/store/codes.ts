import { Code, type Codebook } from '@/utils/model/codebook';
import type { Database } from './database';

/** All codes, in the reader's order. */
export async function readCodebook(db: Database): Promise<Codebook> {
  return (await db.codes.orderBy('order').toArray()).map((row) => Code.parse(row));
}
