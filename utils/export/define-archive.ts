import { runPasses } from './define-format';
import type { ArchiveFormat, FormatDefinition, Piece } from './format';
import { zipPieces } from './zip';

/** A format that is a .zip of several files. Apart from `defineFormat`: the background writes backups, and no archives. */
export const defineArchive = (definition: FormatDefinition<Piece>): ArchiveFormat => ({
  ...definition,
  isArchive: true,
  write: (notebook, options) => zipPieces(runPasses(definition, notebook, options)),
});
