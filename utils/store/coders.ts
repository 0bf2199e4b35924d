import { Coder } from '@/utils/model/project';
import type { Database } from './database';
import { readFact } from './facts';
import { wholeRows } from './whole-rows';

/** All coders of annotations, the reader first. Before any project was shared the reader has no name and no id. */
export async function readCoders(db: Database): Promise<Pick<Coder, 'id' | 'name' | 'initials'>[]> {
  const [own, rows] = await Promise.all([readFact(db, 'coder'), db.coders.toArray()]);
  const coders = wholeRows(Coder, rows);
  const reader = coders.find(({ id }) => id === own) ?? {
    id: typeof own === 'string' ? own : '',
    name: '',
    initials: '',
  };
  return [reader, ...coders.filter((one) => one !== reader)];
}
