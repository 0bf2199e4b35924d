/** The annotation that the address asks for, `#annotation=id`. */
export const annotationAsked = (address: Location): string | undefined =>
  new URLSearchParams(address.hash.slice(1)).get('annotation') ?? undefined;
