import { backup } from './backup';
import { codebookCsv } from './codebook-csv';
import { hypothesis } from './hypothesis';
import type { ImportFormat } from './import-format';
import { pastedText } from './pasted-text';
import { refiCodebook } from './refi-codebook';
import { refiProject } from './refi-project';
import { savedPage } from './saved-page';
import { webAnnotation } from './web-annotation';
import { webClipper } from './web-clipper';

/** Every way back, the surest marks first: the first that recognizes a file reads it. */
export const importFormats: ImportFormat[] = [
  backup,
  webAnnotation,
  hypothesis,
  webClipper,
  refiProject,
  refiCodebook,
  codebookCsv,
  savedPage,
  pastedText,
];
