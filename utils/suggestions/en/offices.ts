import type { Office } from '@/utils/suggestions/office';

/** Behind an office: the body or the field it is of. */
const OF =
  /\b(?:of|for|at|to)\s+(?:the\s+)?(?<body>\p{Lu}[\p{L}’'.&-]*(?:\s+(?:of|and|the|for|\p{Lu}[\p{L}’'.&-]*))*)/u;
/** “Greenville Mayor”, “South Dakota Gov.”: the place before an office of a place. */
const PLACED =
  /^(?:former\s+)?(?<place>\p{Lu}[\p{L}’'.-]*(?:\s+\p{Lu}[\p{L}’'.-]*){0,2}?)\s+(?:Lt\.?\s+)?(?:Mayor|Gov(?:ernor)?|Sheriff|County|Councill?or|Police|Fire|Prime Minister|President)\b/u;
/** Words of rank or party that no place begins with. */
const NO_PLACE =
  /^(?:Deputy|Vice|Acting|Interim|Lord|Lieutenant|Assistant|Democratic|Republican|State|US|U\.S|Prime|Former)\b/;
/** “Greenville Police Chief”: the body is named before the office. */
const BODY =
  /^(?<body>.*\b(?:Police|Fire|Army|Navy|Council|Ministry|Department|Senate|House|Court|Commission|Agency|Authority|Office))\b/i;

/** Organisation and place of an English title; empty where it does not say. */
export function officeOf(title: string): Office {
  const place = PLACED.exec(title)?.groups?.place ?? '';
  const organisation = BODY.exec(title)?.groups?.body ?? OF.exec(title)?.groups?.body ?? '';
  return { organisation, place: NO_PLACE.test(place) ? '' : place };
}
