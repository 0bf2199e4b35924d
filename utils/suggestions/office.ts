/** What a title says besides the office; empty where it does not say. */
export interface Office {
  /** The body of the first post that names one. */
  organisation: string;
  /** The place the office is of. */
  place: string;
}
