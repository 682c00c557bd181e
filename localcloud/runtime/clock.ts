/**
 * The cloud's clock: real time plus an offset that can be moved. The offset is kept in the data directory, so
 * that the time does not fall back at a restart.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The greatest age of a signature in milliseconds, as the SDK announces it with `X-Signature-Expires`. */
const signatureAge = 600_000;

export class Clock {
  readonly #file: string;
  readonly #offsets: number[];
  readonly #listeners = new Set<() => void>();

  constructor(directory: string) {
    this.#file = join(directory, 'clock.json');
    this.#offsets = [0, storedOffset(this.#file)];
  }

  /** Milliseconds by which the cloud's time is ahead of the machine's. */
  get offset(): number {
    return this.#offsets.at(-1) ?? 0;
  }

  /** The cloud's time. */
  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** Moves the clock to an instant; time goes on from there. */
  set(instant: Date): void {
    this.#move(instant.getTime() - Date.now());
  }

  /** Moves the clock by some milliseconds. */
  advance(milliseconds: number): void {
    this.#move(this.offset + milliseconds);
  }

  /** Calls the listener after every move. */
  onMove(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * Whether a signature's time is at most ten minutes away from the cloud's time under the current offset or
   * an earlier one. Earlier offsets count because a function signs by the clock it was given.
   */
  plausible(instant: Date): boolean {
    return this.#offsets.some((offset) => Math.abs(Date.now() + offset - instant.getTime()) <= signatureAge);
  }

  #move(offset: number): void {
    if (!Number.isFinite(offset) || Number.isNaN(new Date(Date.now() + offset).getTime()))
      throw new RangeError('no such time');
    writeFileSync(`${this.#file}.new`, JSON.stringify({ offset }));
    renameSync(`${this.#file}.new`, this.#file);
    this.#offsets.push(offset);
    for (const listener of this.#listeners) listener();
  }
}

function storedOffset(file: string): number {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  const { offset } = JSON.parse(text) as { offset: unknown };
  if (typeof offset !== 'number') throw new Error(`${file} holds no offset`);
  return offset;
}
