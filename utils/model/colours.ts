/**
 * Colours for what is shown on other people's pages, where components/ui/tokens.css does not apply: the same values
 * under the same names (a test compares them). One constant each, so that a script contains only those it uses.
 */
export interface Themed {
  light: string;
  dark: string;
  sepia: string;
}

export const paper: Themed = { light: '#fbfaf7', dark: '#191a1d', sepia: '#f6eedc' };
export const raised: Themed = { light: '#ffffff', dark: '#232428', sepia: '#fcf6e8' };
export const ink: Themed = { light: '#1f1d1a', dark: '#e6e3dd', sepia: '#3a2f20' };
export const quiet: Themed = { light: '#66605a', dark: '#a8a39b', sepia: '#6d5d46' };
export const line: Themed = { light: '#e2ded6', dark: '#3a3b40', sepia: '#e2d5ba' };
export const accent: Themed = { light: '#a5372a', dark: '#f0907f', sepia: '#8f3222' };
export const hover: Themed = { light: '#f1eee8', dark: '#2e2f34', sepia: '#efe4cb' };

/** The CSS value that follows its element's colour scheme. */
export const byScheme = ({ light, dark }: Themed): string => `light-dark(${light}, ${dark})`;
