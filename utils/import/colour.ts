import colorName from 'color-name';
import { COLORS, type Color } from '@/utils/model/codebook';

type Channels = readonly number[];

/** Names of colours that CSS does not have, with the colours of our palette that they mean. */
const WORDS: Record<Color, string> = {
  yellow: 'gelb jaune amarillo amarelo giallo geel жёлтый желтый 黄 黃 黄色 黃色 노랑 노란색',
  red: 'rot rouge rojo vermelho rosso rood красный 红 紅 红色 紅色 赤 赤色 빨강 빨간색',
  green: 'grün vert verde groen зелёный зеленый 绿 綠 緑 绿色 綠色 緑色 초록 초록색',
  blue: 'blau bleu azul blu azzurro blauw синий голубой 蓝 藍 青 蓝色 藍色 青色 파랑 파란색',
  purple: 'lila violett morado púrpura roxo viola paars фиолетовый 紫 紫色 보라 보라색',
  magenta: 'rosa rose roze розовый 粉 粉色 粉红 粉紅 品红 品紅 洋红 洋紅 桃色 ピンク 분홍 분홍색',
  orange: 'naranja laranja arancione oranje оранжевый 橙 橙色 橘色 オレンジ 주황 주황색',
  gray: 'grau gris cinza grigio grijs серый schwarz noir negro preto nero zwart weiß blanc blanco 灰 灰色 黑 黑色 白 白色 グレー 회색',
};
const NAMED = new Map(
  (Object.keys(WORDS) as Color[]).flatMap((color) => WORDS[color].split(' ').map((word) => [word, color] as const)),
);

const fromHex = (hex: string): Channels => [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** The channels of a colour, 0 to 255 each: `#rrggbb`, `#rgb`, `rgb(1, 2, 3)`, `1,2,3`, or a CSS name. */
function channelsOf(colour: string): Channels | undefined {
  // The last two of eight digits are the opacity; if those are zero, the first two are, as .NET writes it.
  const [, long] = /^#?(?:[0-9a-f]{2}(?=[0-9a-f]{4}00$))?([0-9a-f]{6})(?:[0-9a-f]{2})?$/.exec(colour) ?? [];
  if (long) return fromHex(long);
  const [, short] = /^#([0-9a-f]{3})[0-9a-f]?$/.exec(colour) ?? [];
  if (short) return fromHex(short.replace(/./g, '$&$&'));
  const numbers = /^(?:rgba?\s*)?\(?\s*(\d{1,3})[\s,;]+(\d{1,3})[\s,;]+(\d{1,3})\b/.exec(colour)?.slice(1).map(Number);
  if (numbers?.every((number) => number < 256)) return numbers;
  return Object.hasOwn(colorName, colour) ? colorName[colour as keyof typeof colorName] : undefined;
}

/** Channels closer together than this are black, white or gray, whatever hue is left in them. */
const HUELESS = 24;

const spread = ([red = 0, green = 0, blue = 0]: Channels): number =>
  Math.max(red, green, blue) - Math.min(red, green, blue);

/**
 * The palette's colour nearest to another program's; gray for one without hue, undefined for something that is not a
 * colour.
 */
export function nearestColor(written: string | null): Color | undefined {
  const colour = (written ?? '').trim().toLowerCase();
  const named = NAMED.get(colour);
  if (named) return named;
  const wanted = channelsOf(colour) ?? channelsOf(colour.replace(/[\s_-]+/g, ''));
  if (!wanted) return undefined;
  if (spread(wanted) < HUELESS) return 'gray';
  const distance = (color: Color): number =>
    fromHex(COLORS[color].slice(1)).reduce((sum, value, i) => sum + (value - (wanted[i] ?? 0)) ** 2, 0);
  return (Object.keys(COLORS) as Color[]).toSorted((a, b) => distance(a) - distance(b))[0];
}
