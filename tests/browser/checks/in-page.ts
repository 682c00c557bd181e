/** The checks that run within a page, as a script that puts them there as `gate`. */
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

/** A global of the page, whichever way the script is run. */
export const gateScript = `${bundle?.text ?? ''}\nglobalThis.gate = gate;`;
