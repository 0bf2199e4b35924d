import type { Annotation } from '@/utils/model/annotation';

/** The rule, with its version, whose suggestion became an annotation; undefined where a person made it. */
export const ruleOf = ({ origin }: Pick<Annotation, 'origin'>): string | undefined =>
  origin.by === 'rule' ? `${origin.rule} ${origin.version}` : undefined;
