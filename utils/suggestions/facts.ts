import type { Directive } from '@/utils/model/directive';
import type { Official } from '@/utils/model/official';
import { deadlinesIn, furtherThan } from './all-deadlines';
import { officeOf as englishOffice } from './en/offices';
import { inPassage } from './in-passage';
import type { DirectiveParts, OfficialSuggestion, Span, Suggestion } from './suggestion';
import { officeOf as chineseOffice } from './zh/offices';

/** Turns suggestions into facts of the model. Call it when the whole article has been read. */
export interface Facts {
  officialOf(suggestion: OfficialSuggestion): Official;
  /** Limited to `passage`, where a person marked less than its sentence. */
  directiveOf(suggestion: DirectiveParts, passage?: Span): Directive;
}

/** Facts of the suggestions of one article: `all` is everything that was found in `text`. `published`: ISO 8601. */
export function factsOf(text: string, lang: string, all: readonly Suggestion[], published?: string): Facts {
  const titles = fullestTitles(text, all);
  const office = (title: string) => (/^zh\b/i.test(lang) ? chineseOffice(title, text) : englishOffice(title));
  const personNamed = (name: string, title = titles.get(name) ?? ''): Official => ({ name, title, ...office(title) });

  return {
    officialOf: ({ person, title }) => personNamed(person, title && text.slice(title.start, title.end)),
    directiveOf: (suggestion, passage = suggestion) => {
      const said = inPassage(suggestion, passage, { text, lang, published });
      const { speaker, verb, addressee, action, strength, deadline } = said;
      const known = speaker?.person ? personNamed(speaker.person) : undefined;
      const spoken = office(speaker && !known ? speaker.text : '');
      const further = deadline
        ? furtherThan(deadline, deadlinesIn({ text, lang, published }, passage), { text, lang })
        : [];
      return {
        speaker: known?.name ?? speaker?.text ?? '',
        title: known?.title ?? '',
        // A body that speaks for itself is its own organisation; a spokesman without a name speaks for his.
        organisation: known ? known.organisation : spoken.organisation || (speaker?.text ?? ''),
        place: known?.place ?? spoken.place,
        verb: verb?.text ?? '',
        addressee: addressee?.text ?? '',
        action: action?.text ?? '',
        ...(strength ? { strength } : {}),
        deadline: { text: deadline?.text ?? '', ...(deadline?.date ? { date: deadline.date } : {}) },
        ...(further.length > 0 ? { further } : {}),
      };
    },
  };
}

/** Person → the longest title this article gives them. */
function fullestTitles(text: string, all: readonly Suggestion[]): Map<string, string> {
  const titles = new Map<string, string>();
  for (const suggestion of all) {
    if (suggestion.kind !== 'official' || !suggestion.title) continue;
    const title = text.slice(suggestion.title.start, suggestion.title.end);
    if (title.length > (titles.get(suggestion.person)?.length ?? 0)) titles.set(suggestion.person, title);
  }
  return titles;
}
