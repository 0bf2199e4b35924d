/** A key as it may be shown: the name alone, and what tells it apart. */
export function keyParts(key: string): { name: string; of: string } {
  const [name = '', of = ''] = key.split('|');
  return { name, of };
}
