const READABILITY = /@mozilla[/\\]readability[/\\]Readability\.js$/;
/** Calls that do nothing unless it is told to debug, and what it reads of JSON-LD, which `disableJSONLD` leaves alone. */
const UNUSED = [
  /^\s*this\.log\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\);$/gm,
  /(?<=^ {2}_getJSONLD\(doc\) \{\n)[\s\S]*?(?=^ {2}\},$)/gm,
];

/**
 * Leaves out of Mozilla's Readability what the extraction never uses: a tenth of it, which every page would be given on a
 * click. Fails where a new version is written otherwise.
 */
export const leanReadability = {
  name: 'lean-readability',
  transform(code: string, id: string): { code: string; map: null } | undefined {
    if (!READABILITY.test(id)) return undefined;
    for (const what of UNUSED)
      if (code.search(what) < 0) throw new Error(`Readability is written anew: ${what} is not in it (${id}).`);
    return { code: UNUSED.reduce((left, what) => left.replace(what, ''), code), map: null };
  },
};
