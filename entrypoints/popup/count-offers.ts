import { loadReading } from '@/entrypoints/reader/review/load-reading';
import { articleOfPage } from '@/utils/protocol/article-of-page';
import { send, tell } from '@/utils/protocol/send';
import { readSettings } from '@/utils/settings';
import { chooseOffers } from '@/utils/suggestions/offers';
import { readingLanguage } from '@/utils/suggestions/reading-language';
import { suggest } from '@/utils/suggestions/suggest';
import type { Suggestion } from '@/utils/suggestions/suggestion';
import { takenBy } from '@/utils/suggestions/taken';
import { withoutCode } from '@/utils/suggestions/without-code';

export type OfferCount = Record<Suggestion['kind'], number>;

/**
 * How many suggestions the clean view would make for a tab's page, without opening it; null when suggestions are off.
 */
export async function countOffers(tabId: number): Promise<OfferCount | null> {
  const { extracted } = await articleOfPage(tell(tabId, 'page.extract', {}));
  const { suggestions: wanted } = await readSettings();
  const prose = withoutCode(extracted.text, extracted.html);
  const lang = readingLanguage(prose, extracted.metadata.lang);
  if (lang === '' || !wanted.on || !wanted[lang]) return null;
  await loadReading(lang);
  const kinds = (['official', 'directive'] as const).filter((kind) => wanted[kind]);
  const [about, record] = await Promise.all([
    send('review.about', { articleUrl: extracted.url }),
    send('notebook.about', { address: extracted.url }),
  ]);
  const { url: address, text } = extracted;
  const targets = record.annotations.map(({ target }) => target);
  const places = targets.length > 0 ? await send('passages.find', { address, text, targets }) : [];
  const taken = takenBy(record.annotations, record.codes, text, (id) => {
    const place = places[record.annotations.findIndex((annotation) => annotation.id === id)];
    return place?.found ? place.position : undefined;
  });
  const offers = chooseOffers(text, suggest(prose, lang, { kinds }), { ...about, taken });
  const count = (kind: Suggestion['kind']) => offers.filter((offer) => offer.kind === kind).length;
  return { official: count('official'), directive: count('directive') };
}
