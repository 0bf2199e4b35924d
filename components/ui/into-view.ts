/** A ref that scrolls into view what opens at the end of a panel. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
