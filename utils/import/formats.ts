import { backup } from './backup';
import type { ImportFormat } from './import-format';

/** Every way back, the surest marks first: the first that recognizes a file reads it. */
export const importFormats: ImportFormat[] = [backup];
