import { extractArticle, extractFrom } from './extract-article';
import { createWorkingArticle } from './working-article';

/** What a page of ours needs of the extraction for a document it has at hand. */
export const extractionTools = { extractArticle, extractFrom, createWorkingArticle };

export type ExtractionTools = typeof extractionTools;
