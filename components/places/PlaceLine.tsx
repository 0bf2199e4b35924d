import { useLanguage, useWords } from '@/components/hooks/use-messages';
import { useWatched } from '@/components/hooks/use-watched';
import { placesWords } from '@/utils/i18n/places';
import { type PlaceList, watchPlaceList } from '@/utils/notebook/place-list';
import { placeState } from './place-state';

/** The state of the places, in one unobtrusive line; nothing when none is connected. */
export default function PlaceLine() {
  const t = useWords(placesWords);
  const language = useLanguage();
  const places = useWatched<PlaceList | undefined>(undefined, watchPlaceList)?.places ?? [];
  return (
    <>
      {places.map((place) => (
        <a key={place.project.id} class="place-line" href="/options.html#places" target="_blank" rel="noreferrer">
          {places.length > 1 ? `${place.project.name || t.unnamed} · ` : ''}
          {placeState(place, t, language)}
        </a>
      ))}
    </>
  );
}
