export const en = {
  label: 'Pressmark',
  menu: 'Menu',
  backToLibrary: 'Back to the library',
  backTo: (page: string) => `Back to ${page}`,
  pages: {
    library: 'Library',
    ledger: 'Ledger',
    numbers: 'Numbers',
    essay: 'Essay',
    export: 'Export',
    import: 'Import and backup',
    codebook: 'Codebook',
    settings: 'Settings',
    help: 'Help',
  },
};
