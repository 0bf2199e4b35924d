import type { Requests } from '@/utils/protocol/requests';
import type { Handlers } from '@/utils/protocol/serve';
import { codingHandlers } from './coding-handlers';
import { essayHandlers } from './essay-handlers';
import { libraryHandlers } from './library-handlers';
import { notebookHandlers } from './notebook-handlers';
import { placeHandlers } from './place-handlers';
import { projectHandlers } from './project-handlers';
import { repetitionHandlers } from './repetition-handlers';
import { surfaceHandlers } from './surface-handlers';

/** The handlers of all requests that surfaces may send. Every write to the notebook passes through them. */
export const handlers: Handlers<Requests> = {
  ...notebookHandlers,
  ...codingHandlers,
  ...essayHandlers,
  ...libraryHandlers,
  ...projectHandlers,
  ...placeHandlers,
  ...repetitionHandlers,
  ...surfaceHandlers,
};
