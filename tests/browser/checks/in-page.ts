/** Bundles the checks that run within a page into a script that makes them available there as `gate`. */
import { buildSync } from 'esbuild';
import { join } from 'node:path';

const [bundle] = buildSync({
  entryPoints: [join(__dirname, 'in-page', 'in-page.ts')],
  bundle: true,
  format: 'iife',
  globalName: 'gate',
  target: 'es2022',
  write: false,
}).outputFiles;

/** The script makes `gate` a global of the page, whichever way the page runs it. */
export const gateScript = `${bundle?.text ?? ''}\nglobalThis.gate = gate;`;
