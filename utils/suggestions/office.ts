/** Organisation and place in a title; empty where it names none. */
export interface Office {
  /** The body of the first post that names one. */
  organisation: string;
  /** The place the office is of. */
  place: string;
}
