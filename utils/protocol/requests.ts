import { codingRequests } from './coding-requests';
import { essayRequests } from './essay-requests';
import { libraryRequests } from './library-requests';
import { notebookRequests } from './notebook-requests';
import { placeRequests } from './place-requests';
import { projectRequests } from './project-requests';
import { repetitionRequests } from './repetition-requests';
import { surfaceRequests } from './surface-requests';

/** The requests to the background, one row each. Requests to pages: page-commands.ts. */
export const requests = {
  ...notebookRequests,
  ...codingRequests,
  ...essayRequests,
  ...libraryRequests,
  ...projectRequests,
  ...placeRequests,
  ...repetitionRequests,
  ...surfaceRequests,
};

export type Requests = typeof requests;
export type RequestType = keyof Requests;
