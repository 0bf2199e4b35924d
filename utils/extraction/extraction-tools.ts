import { extractArticle, extractFrom } from './extract-article';
import { createWorkingArticle } from './working-article';

/** The parts of the extraction that our own pages need for a document they have at hand. */
export const extractionTools = { extractArticle, extractFrom, createWorkingArticle };

export type ExtractionTools = typeof extractionTools;
