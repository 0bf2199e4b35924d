import { decode } from './decode';
import { importFormats } from './formats';
import { type ReadContext, type ReadResult, refuse } from './import-format';

const ALONE: ReadContext = {
  parseMarkup: async () => undefined,
  extraction: () => Promise.reject(new Error('there is no document to extract from')),
  now: new Date(0).toISOString(),
};

/**
 * A file, or pasted text, as records of the model. Never throws for anything a file may hold: what cannot be read is
 * refused with a reason, in whole or record by record, and nothing is changed.
 */
export async function readFile(input: Uint8Array | string, context: ReadContext = ALONE): Promise<ReadResult> {
  const file = decode(input);
  if ('ok' in file) return file;
  const format = importFormats.find(({ recognizes }) => recognizes(file, context));
  return format ? format.read(file, context) : refuse('unknown-format');
}
