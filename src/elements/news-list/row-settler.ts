/** Few enough for a task of less than 50 ms on a slow phone. */
const ROWS_PER_FRAME = 8;

/**
 * Spreads the rendering of new and changed rows over several frames. Until it is a row's turn, the browser skips the row
 * unless it is near the viewport. Then it stays rendered, so that full-page screenshots show all rows.
 */
export class RowSettler {
  readonly #waiting = new Set<Element>();
  #isScheduled = false;

  /** Lets the browser skip these rows for now. */
  defer(rows: readonly Element[]): void {
    if (rows.length === 0) return;
    // A new list is inserted after its rows. One that stays out of the document is compared with a server's markup.
    queueMicrotask(() => {
      for (const row of rows) {
        if (!row.isConnected) continue;
        row.classList.add('deferred');
        this.#waiting.add(row);
      }
    });
  }

  /** Starts rendering, after the next frame. */
  start(): void {
    queueMicrotask(() => this.#schedule());
  }

  /** Has the browser render rows that wait, the first ones first. */
  settle(count = Infinity): void {
    for (const row of [...this.#waiting].slice(0, count)) {
      row.removeAttribute('class');
      this.#waiting.delete(row);
    }
  }

  #schedule(): void {
    if (this.#isScheduled || this.#waiting.size === 0) return;
    this.#isScheduled = true;
    requestAnimationFrame(() =>
      setTimeout(() => {
        this.#isScheduled = false;
        this.settle(ROWS_PER_FRAME);
        this.#schedule();
      }),
    );
  }
}
