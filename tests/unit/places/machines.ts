import { asking } from '@/utils/places/ask';
import { carrierOf, connectPlace, type Wish } from '@/utils/places/connect';
import { CopiedProfileError, deviceOf, placeOf, type Ran, runPlace } from '@/utils/places/run';
import { Database } from '@/utils/store/database';
import type { Login } from '@/utils/store/place';

type Fetcher = typeof fetch;

let made = 0;

/** A notebook of its own, as on another machine. */
export class Machine {
  readonly db = new Database(`machine-${++made}`);
  project = '';

  constructor(private readonly fetcher: Fetcher) {}

  private readonly ask = (address: string, login: Login | undefined) => asking(address, login, this.fetcher);

  async connect(wish: Omit<Wish, 'project'>, { join = false } = {}): Promise<void> {
    const project = join ? undefined : ((await this.db.projects.toCollection().first())?.id ?? '');
    this.project = await connectPlace(this.db, { ...wish, project }, this.ask);
  }

  async run(signal = new AbortController().signal): Promise<Ran> {
    for (let tries = 0; ; tries++) {
      const place = await placeOf(this.db, this.project);
      const carrier = await carrierOf(place, (await deviceOf(this.db)) ?? '', this.ask);
      try {
        return await runPlace(this.db, this.project, carrier, { signal });
      } catch (error) {
        if (!(error instanceof CopiedProfileError) || tries > 0) throw error;
      }
    }
  }
}
