/**
 * The filter of a base that shows the notes beside it: https://help.obsidian.md/bases/syntax. `this` is the base itself, or,
 * in a sidebar, the note that is open: then the folder as it was exported.
 */
export const inItsFolder = (folder: string): string => `filters:
  or:
    - file.inFolder(this.file.folder)
    - file.inFolder(${JSON.stringify(folder)})`;
