import { Annotation } from './annotation';
import { Article, Revision } from './article';
import { Code } from './codebook';
import type { Decision } from './decision';
import type { Essay } from './essay';
import type { SamePerson } from './official';
import type { Preference } from './preference';
import type { Coder, Project } from './project';
import { z } from './z';

/** Everything the reader owns, or a slice of it. */
export const Notebook = z.object({
  articles: z.array(Article),
  revisions: z.array(Revision),
  annotations: z.array(Annotation),
  codes: z.array(Code),
});

export type Notebook = z.infer<typeof Notebook>;

/** Related records in Pressmark's own files: decisions about suggestions and persons. */
export interface Beside {
  decisions: Decision[];
  samePersons: SamePerson[];
  /** None in a file of an older Pressmark. */
  projects: Project[];
  coders: Coder[];
  /** None in a file of an older Pressmark. */
  essays: Essay[];
  /** Only in a whole backup; absent in files of earlier versions. */
  preferences: Preference[];
}

/** Nothing of the kind, as in a file of another program. */
export const noBeside = (): Beside => ({
  decisions: [],
  samePersons: [],
  projects: [],
  coders: [],
  essays: [],
  preferences: [],
});
