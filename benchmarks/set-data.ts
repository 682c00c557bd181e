/**
 * The bytes that cross from the script to the screen in the built mini-program: for the first paint, for
 * twenty rows at once, and for one row that changes.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { Figure } from './figure';

const crossedSchema = z.object({ first: z.number(), list: z.number(), changed: z.number() });
/**
 * Bytes of `setData`: the first call on a page, the largest call while twenty rows arrive, and all calls
 * together when one of the rows changes.
 */
export type Crossed = z.infer<typeof crossedSchema>;

/** The bytes that a page with Taro and React and nothing else sends for the same rows, measured once. */
const bare = { first: 584, list: 10_600, changed: 104 };

function figure(id: string, value: number, most: number, anchor: number): Figure {
  return {
    id: `set-data.${id}`,
    value,
    unit: 'bytes',
    anchor: `bare Taro and React rows: ${anchor}`,
    goal: `<= ${most}`,
    met: value <= most,
  };
}

/**
 * Runs the measure. Returns no figure where the mini-program has not been built. Throws where the measure
 * fails.
 */
export function measureSetData(): Figure[] {
  if (!existsSync('dist/weapp/app.json')) return [];
  const folder = mkdtempSync(join(tmpdir(), 'wenxu-set-data-'));
  try {
    const file = join(folder, 'figures.json');
    // The simulator runs in jest, so the measure runs there too.
    const { status, stderr } = spawnSync(
      process.execPath,
      ['node_modules/jest/bin/jest.js', '--selectProjects', 'bench'],
      { encoding: 'utf8', env: { ...process.env, SET_DATA_FIGURES: file } },
    );
    if (status !== 0) throw new Error(`set-data was not measured:\n${stderr}`);
    const { first, list, changed } = crossedSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return [
      figure('first-paint', first, 1024, bare.first),
      figure('twenty-rows', list, 11 * 1024, bare.list),
      figure('changed-row', changed, 256, bare.changed),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
