/**
 * What jest does before a run: settles one county, of which every test's world begins as a copy. To settle
 * one takes a second, to copy it nothing.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startCounty } from '../../demo/county';
import { ordinary } from './world';

export default async function settle(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'wenxu-settled-'));
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }));
  const cloud = await startCounty({ ...ordinary, functionsDir: '', dataDir });
  await cloud.stop();
  process.env.WENXU_SETTLED = dataDir;
}
