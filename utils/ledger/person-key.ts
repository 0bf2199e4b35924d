import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';

type Named = Pick<Official, 'name' | 'organisation' | 'place' | 'person'>;

/**
 * The key under which the register lists a person: the name with the place of office, or with the body where the
 * article gives no place. Namesakes in office elsewhere get other keys; a key set by hand takes precedence. '' for
 * nobody.
 */
export function personKey({ name, organisation, place, person }: Named): string {
  if (person) return person;
  const who = name.trim();
  return who && `${who}|${place.trim() || organisation.trim()}`;
}

/** The speaker of a directive as a person; an organisation that speaks for itself is not one. */
export const speakerOf = ({ speaker, title, organisation, place, person }: Directive): Official => ({
  name: speaker === organisation && !person ? '' : speaker,
  title,
  organisation,
  place,
  ...(person ? { person } : {}),
});

/** A key for display: the name, and what distinguishes it. */
export function keyParts(key: string): { name: string; of: string } {
  const [name = '', of = ''] = key.split('|');
  return { name, of };
}
