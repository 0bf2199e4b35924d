import { type ArrivalShown, type Connected, PLACE_KINDS, type PlaceShown } from '@/utils/model/place';
import type { Project } from '@/utils/model/project';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

const line = z.string().check(z.maxLength(2000));
const project = z.uuid();

/** What is typed to connect a place. */
export const PlaceWish = z.object({
  kind: z.enum(PLACE_KINDS),
  /** Of the database or folder; of a folder of this machine its name: it was picked before, and lies with the facts. */
  address: line,
  name: line,
  password: line,
  passphrase: line,
  /** The project that is to lie there; absent: join the one that does. */
  project: z.optional(project),
  /** What the others see as the writer of annotations; empty: unchanged. */
  coder: z.string().check(z.maxLength(200)),
});
export type PlaceWish = z.infer<typeof PlaceWish>;

const own = { from: 'own', inPrivate: false } as const;

/** About places where projects are connected. None of them asks a place but where the reader pressed. */
export const placeRequests = {
  'place.list': request({
    from: 'own',
    does: 'reads',
    asks: z.object({}),
    gets: answer<{ places: PlaceShown[]; projects: Pick<Project, 'id' | 'name'>[] }>(),
  }),
  /** Asks the place, and connects; the first run follows by itself. */
  'place.connect': request({ ...own, does: 'acts', asks: z.object({ wish: PlaceWish }), gets: answer<Connected>() }),
  /** Tries now, whatever went wrong. */
  'place.run': request({ ...own, does: 'acts', asks: z.object({ project }), gets: answer<undefined>() }),
  /** Another name or password for a place that did not take the old ones; tries at once. */
  'place.login': request({
    ...own,
    does: 'acts',
    asks: z.object({ project, name: line, password: line }),
    gets: answer<undefined>(),
  }),
  'place.stop': request({ ...own, does: 'acts', asks: z.object({ project }), gets: answer<undefined>() }),
  /** `erase`: what lies there is taken away; says whether that went well. */
  'place.disconnect': request({
    ...own,
    does: 'acts',
    asks: z.object({ project, erase: z.boolean() }),
    gets: answer<{ isErased: boolean }>(),
  }),
  /** Newest first. */
  'place.arrivals': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ project }),
    gets: answer<ArrivalShown[]>(),
  }),
  /** Writes the row that was there before. */
  'place.undo': request({ from: 'own', does: 'writes', asks: z.object({ id: z.int() }), gets: answer<undefined>() }),
  'place.forget-arrivals': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ project }),
    gets: answer<undefined>(),
  }),
};
