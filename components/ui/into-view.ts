/** What opens at the end of a panel would open out of sight: a ref for it. */
export const intoView = (element: HTMLElement | null): void => element?.scrollIntoView({ block: 'nearest' });
