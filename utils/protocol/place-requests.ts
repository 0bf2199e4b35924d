import { type ArrivalShown, type Connected, PLACE_KINDS, type PlaceShown } from '@/utils/model/place';
import type { Project } from '@/utils/model/project';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

const line = z.string().check(z.maxLength(2000));
const project = z.uuid();

/** What is typed in to connect a place. */
export const PlaceWish = z.object({
  kind: z.enum(PLACE_KINDS),
  /**
   * Of the database or folder; for a folder on this machine its name: the folder was picked before, and is stored among
   * the facts.
   */
  address: line,
  name: line,
  password: line,
  passphrase: line,
  /** The project to store there; absent: join the project that is there. */
  project: z.optional(project),
  /** How others see the writer of annotations; empty: unchanged. */
  coder: z.string().check(z.maxLength(200)),
});
export type PlaceWish = z.infer<typeof PlaceWish>;

const own = { from: 'own', inPrivate: false } as const;

/** About places where projects are connected. Only requests that follow a press contact a place. */
export const placeRequests = {
  /** The places, and the projects: the current one first. */
  'place.list': request({
    from: 'own',
    does: 'reads',
    asks: z.object({}),
    gets: answer<{ places: PlaceShown[]; projects: Pick<Project, 'id' | 'name'>[] }>(),
  }),
  /** Contacts the place, and connects; the first synchronisation then starts. */
  'place.connect': request({ ...own, does: 'acts', asks: z.object({ wish: PlaceWish }), gets: answer<Connected>() }),
  /** Breaks connecting off: nothing is sent from then on, and nothing is connected. */
  'place.cancel': request({ ...own, does: 'acts', asks: z.object({}), gets: answer<undefined>() }),
  /** Tries now, whatever went wrong or was stopped before. */
  'place.run': request({ ...own, does: 'acts', asks: z.object({ project }), gets: answer<undefined>() }),
  /** A new name or password for a place that refused the old ones; tries at once. */
  'place.login': request({
    ...own,
    does: 'acts',
    asks: z.object({ project, name: line, password: line }),
    gets: answer<undefined>(),
  }),
  /** Sends and fetches nothing until `place.run`. */
  'place.stop': request({ ...own, does: 'acts', asks: z.object({ project }), gets: answer<undefined>() }),
  /** `erase`: deletes what is stored there; answers whether that succeeded. */
  'place.disconnect': request({
    ...own,
    does: 'acts',
    asks: z.object({ project, erase: z.boolean() }),
    gets: answer<{ isErased: boolean }>(),
  }),
  /** Incoming changes, newest first. */
  'place.arrivals': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ project }),
    gets: answer<ArrivalShown[]>(),
  }),
  /** Restores the row that was there before. */
  'place.undo': request({ from: 'own', does: 'writes', asks: z.object({ id: z.int() }), gets: answer<undefined>() }),
  'place.forget-arrivals': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ project }),
    gets: answer<undefined>(),
  }),
};
