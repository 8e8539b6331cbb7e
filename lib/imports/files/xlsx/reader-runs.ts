/** Hears the runs of one rich text after the other, and whether one with anything in it is struck through. */
export class StruckRuns {
  private isRunStruck = false;
  private isTextStruck = false;

  open(name: string, { val = '1' }: Readonly<Record<string, string>>): void {
    if (name === 'r' || name === 'si' || name === 'is') this.isRunStruck = false;
    if (name === 'strike') this.isRunStruck = val !== '0' && val !== 'false';
  }

  text(piece: string): void {
    this.isTextStruck ||= this.isRunStruck && piece.trim() !== '';
  }

  /** What was heard since the last time. */
  takeStruck(): boolean {
    const struck = this.isTextStruck;
    this.isRunStruck = false;
    this.isTextStruck = false;
    return struck;
  }
}
