import { decode } from './decode';
import { importFormats } from './formats';
import { type ReadResult, refuse } from './import-format';

/**
 * A file, or pasted text, as records of the model. Never throws for anything a file may hold: what cannot be read is
 * refused with a reason, in whole or record by record, and nothing is changed.
 */
export async function readFile(input: Uint8Array | string): Promise<ReadResult> {
  const file = decode(input);
  if ('ok' in file) return file;
  const format = importFormats.find(({ recognizes }) => recognizes(file));
  return format ? format.read(file) : refuse('unknown-format');
}
