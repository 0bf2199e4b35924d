/**
 * The filter of a base that shows the notes in its folder: https://help.obsidian.md/bases/syntax. `this` is the base
 * or, in a sidebar, the note that is open; for the latter the folder as exported is used.
 */
export const inItsFolder = (folder: string): string => `filters:
  or:
    - file.inFolder(this.file.folder)
    - file.inFolder(${JSON.stringify(folder)})`;
