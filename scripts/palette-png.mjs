// A square PNG with a palette: half the bytes of one that spells out each pixel. https://www.w3.org/TR/png-3/
import { crc32, deflateSync } from 'node:zlib';

/** Colours that a palette has room for. */
const MOST = 256;

const chunk = (type, data) => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
};

/** The colours of pixels as `r,g,b,a`, those that differ by less than `step` as one; the most transparent first. */
function paletteOf(pixels, step) {
  const round = (value) => Math.min(255, Math.round(value / step) * step);
  const keys = [];
  for (let at = 0; at < pixels.length; at += 4) {
    const opacity = round(pixels[at + 3]);
    const color = opacity === 0 ? [0, 0, 0] : [...pixels.subarray(at, at + 3)].map(round);
    keys.push([...color, opacity].join());
  }
  const colors = [...new Set(keys)].toSorted((a, b) => Number(a.split(',')[3]) - Number(b.split(',')[3]));
  return { keys, colors };
}

/** A PNG of `size` by `size` pixels of red, green, blue and opacity, 0 to 255 each. */
export function writePng(pixels, size) {
  let step = 1;
  let palette = paletteOf(pixels, step);
  while (palette.colors.length > MOST) palette = paletteOf(pixels, ++step);
  const { keys, colors } = palette;
  const parts = colors.map((color) => color.split(',').map(Number));
  const index = new Map(colors.map((color, at) => [color, at]));
  const rows = Buffer.alloc((size + 1) * size);
  for (const [at, key] of keys.entries()) rows[Math.floor(at / size) * (size + 1) + 1 + (at % size)] = index.get(key);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 3], 8);
  const opacities = parts.map(([, , , opacity]) => opacity);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(parts.flatMap((part) => part.slice(0, 3)))),
    chunk('tRNS', Buffer.from(opacities.slice(0, opacities.findLastIndex((opacity) => opacity < 255) + 1))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
