/** A mark that the file itself explains. */
export interface LegendEntry {
  mark: string;
  /** As written: what it is to mean. */
  text: string;
  line: number;
}
