/** How far the reading of a file is: bytes done of all that are read, and the lines met so far. */
export interface TableProgress {
  readonly done: number
  readonly total: number
  readonly lines: number
}

/** Tells progress some hundred times over a file, however it is cut. */
export class ProgressTeller {
  private done = 0
  private told = 0

  constructor(
    private readonly total: number,
    private readonly lines: () => number,
    private readonly tell: (progress: TableProgress) => void,
  ) {}

  add(bytes: number): void {
    this.done = Math.min(this.total, this.done + bytes)
    if (this.done - this.told < this.total / 100 && this.done < this.total) return
    this.told = this.done
    this.tell({ done: this.done, total: this.total, lines: this.lines() })
  }
}
