/**
 * What a phone downloads before it shows anything: the main package of the built mini-program, which is
 * everything outside its sub-packages.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { Figure } from './figure';

const output = 'dist/weapp';
const mostKilobytes = 600;
const appSchema = z.object({ subPackages: z.array(z.object({ root: z.string() })).default([]) });

/** Measures the main package. Returns no figure where the mini-program has not been built. */
export function measurePackages(): Figure[] {
  if (!existsSync(join(output, 'app.json'))) return [];
  const { subPackages } = appSchema.parse(JSON.parse(readFileSync(join(output, 'app.json'), 'utf8')));
  const main = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      statSync(join(output, file)).isFile() && !subPackages.some(({ root }) => file.startsWith(`${root}/`)),
  );
  const kilobytes =
    Math.round(main.reduce((sum, file) => sum + statSync(join(output, file)).size, 0) / 102.4) / 10;
  return [
    {
      id: 'packages.main',
      value: kilobytes,
      unit: 'KB',
      anchor: 'an empty Taro and React app has 330 KB',
      goal: `<= ${mostKilobytes}`,
      met: kilobytes <= mostKilobytes,
    },
  ];
}
