import type { Annotation } from '@/utils/model/annotation';
import { newId } from '@/utils/model/new-id';
import { asking } from '@/utils/places/ask';
import type { Carrier } from '@/utils/places/carrier';
import { carrierOf, connectPlace, type Wish } from '@/utils/places/connect';
import { CopiedProfileError, deviceOf, placeOf, type Ran, runPlace } from '@/utils/places/run';
import { saveAnnotation } from '@/utils/store/annotations';
import { Database } from '@/utils/store/database';
import type { Login } from '@/utils/store/place';

type Fetcher = typeof fetch;

let made = 0;

/** A notebook of its own, as on another machine. */
export class Machine {
  project = '';
  /** The name others see for it. */
  name = '';

  /** `db`: of a machine that connects several projects, each to a place of its own. */
  constructor(
    private readonly fetcher: Fetcher,
    readonly db = new Database(`machine-${++made}`),
  ) {}

  /** Its folder: a handle of a test's does not survive a database. */
  get folder(): FileSystemDirectoryHandle | undefined {
    return undefined;
  }

  private readonly ask = (address: string, login: Login | undefined, onAnswer?: (response: Response) => void) =>
    asking(address, login, { fetcher: this.fetcher, onAnswer });

  async connect(
    wish: Omit<Wish, 'project'>,
    { join = false, project: id = '', signal = new AbortController().signal } = {},
  ): Promise<void> {
    const project = join ? undefined : id || ((await this.db.projects.toCollection().first())?.id ?? '');
    const { folder, ask } = this;
    const carried = (place: Parameters<typeof carrierOf>[0], device: string) =>
      carrierOf({ ...place, ...(folder ? { folder } : {}) }, device, ask);
    this.project = await connectPlace(this.db, { ...wish, project }, { ask, carried, signal });
  }

  async carrier(): Promise<Carrier> {
    const place = await placeOf(this.db, this.project);
    const { folder } = this;
    return carrierOf({ ...place, ...(folder ? { folder } : {}) }, (await deviceOf(this.db)) ?? '', this.ask);
  }

  async run(signal = new AbortController().signal): Promise<Ran> {
    for (let tries = 0; ; tries++) {
      const carrier = await this.carrier();
      try {
        return await runPlace(this.db, this.project, carrier, { signal, name: this.name });
      } catch (error) {
        if (!(error instanceof CopiedProfileError) || tries > 0) throw error;
      }
    }
  }
}

/** An annotation to be saved. */
export const content = (articleId: string, note: string) => ({
  id: newId(),
  articleId,
  target: { selector: { quote: { exact: '压实主体责任', prefix: '要', suffix: '。' } } },
  codes: [] as string[],
  note,
  origin: { by: 'hand' as const },
});

/** Writes the note of an annotation, as a surface does that has read it. */
export async function noteAt(machine: Machine, { id }: Pick<Annotation, 'id'>, note: string): Promise<void> {
  const known = await machine.db.annotations.get(id);
  if (known) await saveAnnotation(machine.db, { ...known, note });
}

/** Its note and those that were replaced, in any order. */
export const notesOf = (annotation: Annotation | undefined): string[] =>
  annotation ? [annotation.note, ...(annotation.replaced ?? []).map(({ note }) => note)].toSorted() : [];
