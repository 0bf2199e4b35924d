import { addressList } from './address-list';
import { bookmarks } from './bookmarks';
import { kindle, weRead } from './clippings';
import { hypothesis } from './hypothesis';
import type { ImportFormat } from './import-format';
import { koReader } from './koreader';
import { markdownArticle } from './markdown-article';
import { ownPage } from './own-page';
import { refiCodebook } from './refi-codes';
import { refiProject } from './refi-project';
import { pastedText, savedPage } from './saved-page';
import { tables } from './tables';
import { webAnnotation } from './web-annotation';
import { webClipper } from './web-clipper';

/**
 * Every import format, those with the clearest marks first: the first that recognises a file reads it. Our own backup
 * is not among them: it is known by its first characters and read while it comes in (read-file.ts).
 */
export const importFormats: ImportFormat[] = [
  webAnnotation,
  hypothesis,
  webClipper,
  refiProject,
  refiCodebook,
  bookmarks,
  kindle,
  weRead,
  koReader,
  markdownArticle,
  addressList,
  tables,
  ownPage,
  savedPage,
  pastedText,
];
