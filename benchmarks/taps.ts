/** How many presses the main jobs take in a real browser, from where they begin to their end. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Figure } from './figure';

const countsSchema = z.array(
  z.object({ job: z.string(), from: z.string(), presses: z.number(), most: z.number(), before: z.number() }),
);
/** The presses of every job (tests/browser/taps.ts), with the most it may take and what it took before. */
export type Counts = z.infer<typeof countsSchema>;

/**
 * Counts every job. Returns no figure where the browser build is not there. Throws where a job does not come to its
 * end.
 */
export function measureTaps(): Figure[] {
  if (!existsSync('dist/h5/index.html')) return [];
  const folder = mkdtempSync(join(tmpdir(), 'wenxu-taps-'));
  try {
    const file = join(folder, 'figures.json');
    // The test counts; it fails where a count is too high, and has written all of them by then.
    const { stderr } = spawnSync(
      process.execPath,
      [
        'node_modules/jest/bin/jest.js',
        'tests/browser/presses.test.ts',
        '-t',
        'the presses that a job takes',
      ],
      { encoding: 'utf8', env: { ...process.env, TAPS_FIGURES: file } },
    );
    if (!existsSync(file)) throw new Error(`the presses were not counted:\n${stderr}`);
    return countsSchema
      .parse(JSON.parse(readFileSync(file, 'utf8')))
      .map(({ job, from, presses, most, before }) => ({
        id: `taps.${job}`,
        value: presses,
        unit: `presses from ${from}`,
        anchor: `${before} before one press answered; words are not counted`,
        goal: `<= ${most}`,
        met: presses <= most,
      }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
