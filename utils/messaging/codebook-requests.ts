import type { Code, Codebook } from '@/utils/model/codebook';
import { CodebookEdit, CodebookUndo } from '@/utils/model/codebook-edit';
import { z } from '@/utils/model/z';

export const codebookRequests = {
  /** All codes, and how often each is used. */
  'codebook.read': z.object({}),
  /** One edit, with all uses of the codes it touches. */
  'codebook.edit': z.object({ edit: CodebookEdit }),
  'codebook.undo': z.object({ undo: CodebookUndo }),
};

export interface CodebookReplies {
  'codebook.read': { codes: Codebook; uses: Record<Code['id'], number> };
  'codebook.edit': CodebookUndo;
  'codebook.undo': undefined;
}
