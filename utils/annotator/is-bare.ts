import type { Annotation } from '@/utils/model/annotation';

type Said = Pick<Annotation, 'codes' | 'note' | 'directive' | 'entered' | 'official'>;

/** Whether a passage has nothing attached: no code, no note, no details of a directive or an official. */
export const isBare = ({ codes, note, directive, entered, official }: Said): boolean =>
  codes.length === 0 && !note.trim() && !directive && !entered && !official;
