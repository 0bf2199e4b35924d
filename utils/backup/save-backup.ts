import Dexie from 'dexie';
import { backupText } from './backup-text';
import { readPreferences } from './preferences';

/**
 * The JSON backup as a file to save, read from whatever database there is: even from one that a newer Pressmark wrote,
 * which this one does not otherwise touch.
 */
export async function backupBlob(program: string, name = 'pressmark'): Promise<Blob> {
  // Without a version number, Dexie opens the database as it is.
  const db = new Dexie(name);
  await db.open();
  try {
    const pieces = backupText(db, program, { preferences: await readPreferences() });
    const encoder = new TextEncoder();
    const stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const { value, done } = await pieces.next();
        if (done) controller.close();
        else controller.enqueue(encoder.encode(value));
      },
    });
    return await new Response(stream, { headers: { 'content-type': 'application/json' } }).blob();
  } finally {
    db.close();
  }
}
