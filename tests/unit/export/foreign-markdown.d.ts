// Ship no types.
declare module 'mldoc' {
  export const Mldoc: { parseJson: (text: string, config: string) => string };
}
declare module 'markdown-it-mark' {
  const plugin: (md: import('markdown-it').default) => void;
  export default plugin;
}
