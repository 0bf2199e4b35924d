const LIQUID = /liquidjs[/\\]dist[/\\]liquid\.browser\.mjs$/;

/** Code that nothing calls, and what replaces it. */
const UNUSED: readonly (readonly [what: RegExp, instead: string])[] = [
  // Tags that read other templates: utils/export/template/engine.ts takes them away.
  [/^ {4}(?:include: IncludeTag|render: RenderTag|layout: LayoutTag|block: BlockTag),\n/gm, ''],
  [/(?<=^class (?:Include|Render|Layout|Block)Tag extends Tag \{\n)[\s\S]*?(?=^\}$)/gm, ''],
  // Where those would be read from: files, and the network.
  [/(?<=^class Loader \{\n)[\s\S]*?(?=^\}$)/m, ''],
  [/^ {8}this\.(?:parseFile|loader|readFile) = (?:this\.cache|new Loader|toLiquidAsync).*;\n/gm, ''],
  [/^ {4}\*_parseFileCached\([\s\S]*?(?=^\}$)/m, ''],
  [/(?<=^var fs = [^{]*\{\n {2}__proto__: null,\n)[\s\S]*?(?=^\}\);$)/m, "  sep: '/',\n  dirname: () => '',\n"],
  // Ways to render but the one that is used.
  [/^ {4}renderToNodeStream\([\s\S]*?(?=^ {4}registerFilter\()/m, ''],
  // Serving files, and telling which variables a template names.
  [/^ {4}express\(\) \{[\s\S]*?(?=^\}$)/m, ''],
  // What the tags report about themselves for that.
  [/^ {4}\*(?:arguments|children|blockScope|localScope)\([^)]*\) \{\n[\s\S]*?^ {4}\}\n/gm, ''],
];

/** Leaves out of Liquid what no template of ours may do. Fails where a new version is written otherwise. */
export const leanLiquid = {
  name: 'lean-liquid',
  transform(written: string, id: string): { code: string; map: null } | undefined {
    if (!LIQUID.test(id)) return undefined;
    const code = written.replaceAll('\r\n', '\n');
    for (const [what] of UNUSED)
      if (code.search(what) < 0) throw new Error(`Liquid is written anew: ${what} is not in it (${id}).`);
    return { code: UNUSED.reduce((left, [what, instead]) => left.replace(what, instead), code), map: null };
  },
};
