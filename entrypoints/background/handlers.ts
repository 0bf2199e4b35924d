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

/** Everything surfaces may ask. All writes to the notebook pass here. */
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
