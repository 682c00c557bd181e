/**
 * The cloud's time: real time and an offset that can be moved, kept in the data directory so that a restart
 * does not fall back.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Signatures may be this old, as the SDK announces with `X-Signature-Expires`. */
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

  /** Moves the clock to an instant; from there it goes on. */
  set(instant: Date): void {
    this.#move(instant.getTime() - Date.now());
  }

  /** Moves the clock by some milliseconds. */
  advance(milliseconds: number): void {
    this.#move(this.offset + milliseconds);
  }

  /** Calls back after every move. */
  onMove(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /**
   * True for a signature time that was now, real or moved, at some moment of the last ten minutes: functions
   * sign by the clock they have.
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
