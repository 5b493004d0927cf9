/** When a server that has ended is started again: as long as it does not end too often. */

export const MOST = 5;
export const MINUTES = 3;

export class Restarts {
  #ends: number[] = [];

  /** It has ended now; whether to start it again. */
  ended(now: number): boolean {
    this.#ends = [...this.#ends.filter((end) => now - end < MINUTES * 60_000), now];
    return this.#ends.length < MOST;
  }

  /** The user has asked for a start. */
  forget(): void {
    this.#ends = [];
  }
}
