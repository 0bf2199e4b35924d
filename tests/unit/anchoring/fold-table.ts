/** Pairs of characters, Traditional first, as `parseFold` reads them. */
export function foldTable(pairs: string): string {
  const all = Array.from(
    { length: pairs.length / 2 },
    (_, i) => [pairs.charCodeAt(2 * i), pairs.charAt(2 * i + 1)] as const,
  );
  const sorted = all.toSorted(([a], [b]) => a - b);
  const steps = sorted.map(([number], i) => String.fromCharCode(32 + number - (sorted[i - 1]?.[0] ?? 0)));
  return `${steps.join('')}\n${sorted.map(([, simplified]) => simplified).join('')}\n`;
}
