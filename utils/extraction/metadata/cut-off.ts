import type { Line } from '@/utils/extraction/lines';
import type { Body } from './body';
import type { Clues } from './clues';

/** What a link to the rest of an article says, at the end of a line. */
const MORE =
  /[[【(（<]?\s*((点击|點擊|[阅閱][读讀]|查看|[浏瀏][览覽])*(全文|剩余内容|更多|[详詳][细細情])|read (more|on|the (full|whole|rest)\b[\w ]*)|continue reading\b.*|keep reading|full (story|article|text)|weiterlesen|mehr lesen|lire (la suite|plus)|(seguir|continuar) leyendo|leer más|continua( a leggere)?|leggi (tutto|di più)|(continuar?|ler|leia) (lendo|mais|tudo)|lees (verder|meer)|czytaj (dalej|więcej)|читать (далее|дальше|полностью)|続きを読む|더\s?보기|전체\s?보기)\s*[\]】)）>]?\s*[>»›→….]*$/i;
/** 剩余 72% 未读: where a text is shown to those who pay, or in the app. */
const REST = /^.{0,12}(剩余|余下|剩餘|還有|还有)\s*\d{1,2}\s*[%％]/;
const BREAKS_OFF = /(…|\.\.\.|[[【(（]\s*(…|\.{3})\s*[\]】)）])\s*$/;
const LONGEST = 80;
/** How many lines below the text the link may stand. */
const BELOW = 2;

/**
 * Does the text break off (…) at a link to the rest of it, on a page of its own? A page with several such links lists
 * articles, or ends in previews of others.
 */
export function isCutOff({ lines, url }: Clues, { end }: Body): boolean {
  const edge = lines.slice(Math.max(0, end - 1), end + BELOW);
  if (edge.some(({ text }) => text.length < LONGEST && REST.test(text))) return true;
  const at = edge.findIndex((line) => isMore(line, url));
  const line = edge[at];
  if (!line || lines.filter((one) => isMore(one, url)).length > 1) return false;
  const before = line.text.replace(MORE, '').trim();
  return BREAKS_OFF.test(before || (edge[at - 1]?.text ?? ''));
}

function isMore({ text, linked, element }: Line, url: string): boolean {
  if (linked === 0 || linked > LONGEST || !MORE.test(text)) return false;
  const href = (element.closest('a') ?? [...element.querySelectorAll('a')].at(-1))?.getAttribute('href') ?? '';
  return !href.startsWith('#') && URL.canParse(href, url) && /^https?:/.test(new URL(href, url).protocol);
}
