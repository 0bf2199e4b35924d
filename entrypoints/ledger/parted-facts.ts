import { keyParts, personKey, speakerOf } from '@/utils/ledger/person-key';
import type { Person } from '@/utils/ledger/register';
import type { Annotation } from '@/utils/model/annotation';

type Facts = Pick<Annotation, 'directive' | 'official'>;

/** What a passage says once it is of somebody else than the register took it for: the same, under a key of its own. */
export function partedFacts({ directive, official }: Annotation, persons: readonly Person[]): Facts {
  const key = official ? personKey(official) : directive ? personKey(speakerOf(directive)) : '';
  const person = freeKey(key, persons);
  return {
    ...(official ? { official: { ...official, person } } : {}),
    ...(directive ? { directive: { ...directive, person } } : {}),
  };
}

/** 王伟|青云市 → 王伟 2|青云市: the first number that nobody has. */
function freeKey(key: string, persons: readonly Person[]): string {
  const { name, of } = keyParts(key);
  const taken = new Set(persons.flatMap((one) => [one.key, ...one.merged]));
  const bare = name.replace(/ \d+$/, '');
  let number = 2;
  while (taken.has(`${bare} ${number}|${of}`)) number += 1;
  return `${bare} ${number}|${of}`;
}
