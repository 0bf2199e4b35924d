import type { Annotation } from '@/utils/model/annotation';
import type { Article } from '@/utils/model/article';
import type { Code } from '@/utils/model/codebook';
import { type Essay, EssayChange, type SentToEssay } from '@/utils/model/essay';
import { z } from '@/utils/model/z';
import { answer, request } from './request';

const id = z.uuid();

/** An essay with what its cards quote; annotations that are gone or in the bin are left out. */
export interface EssayOnBoard {
  essay: Essay;
  annotations: Annotation[];
  articles: Article[];
  codes: Code[];
}

/** About essays: boards of quotes with the reader's own words. */
export const essayRequests = {
  /** The essays of the current project, including deleted ones, last changed first. */
  'essays.read': request({ from: 'own', does: 'reads', asks: z.object({}), gets: answer<Essay[]>() }),
  /** Undefined when there is none. */
  'essay.open': request({
    from: 'own',
    does: 'reads',
    asks: z.object({ id }),
    gets: answer<EssayOnBoard | undefined>(),
  }),
  'essay.add': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ id, title: z.string() }),
    gets: answer<Essay>(),
  }),
  /** Undefined when it is gone. */
  'essay.change': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ id, change: EssayChange }),
    gets: answer<Essay | undefined>(),
  }),
  /** Adds quotes to an essay: without `id` to the one changed last, or to a new one when there is none. */
  'essay.send': request({
    from: 'frame',
    does: 'writes',
    asks: z.object({ annotations: z.array(id), id: z.optional(id) }),
    gets: answer<SentToEssay>(),
  }),
  /** Into the bin, or out of it; false when it is gone. */
  'essay.bin': request({
    from: 'own',
    does: 'writes',
    asks: z.object({ id, isBinned: z.boolean() }),
    gets: answer<boolean>(),
  }),
};
