// @ts-check
/**
 * Tells whether node_modules holds what package-lock.json asks for. It needs no marker file of our own: npm
 * writes node_modules/.package-lock.json after everything else, whoever called npm, so a manual installation
 * counts and an interrupted one does not.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?:
 *   string[] }} Entry
 */

/**
 * The packages of a lock file, by their folder.
 * @param {string} file
 * @returns {Record<string, Entry> | undefined} undefined where the file is missing or incomplete
 */
function entriesOf(file) {
  try {
    /** @type {{ packages?: Record<string, Entry> }} */
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    return lock.packages;
  } catch {
    return undefined;
  }
}

/** @type {string | undefined} */
let library;

/**
 * This system's C library. Finding it out takes milliseconds, so the result is kept.
 * @returns {string}
 */
function libc() {
  if (library === undefined) {
    const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
      process.report.getReport()
    );
    library = header.glibcVersionRuntime === undefined ? 'musl' : 'glibc';
  }
  return library;
}

/**
 * Whether a package declares that it is made for this machine.
 * @param {Entry} entry
 */
function isForThisMachine({ os, cpu, libc: libraries }) {
  return (
    (os !== undefined || cpu !== undefined) &&
    (os?.includes(process.platform) ?? true) &&
    (cpu?.includes(process.arch) ?? true) &&
    (libraries?.includes(libc()) ?? true)
  );
}

/**
 * Tells why packages must be installed. An optional package may be missing, unless it is the one made for
 * this machine: that one is missing where node_modules was copied from another machine, or where npm could
 * not download it.
 * @param {string} root the tree
 * @returns {string | undefined} a part of a sentence, or undefined where nothing must be installed
 */
export function reasonToInstall(root) {
  const wanted = entriesOf(join(root, 'package-lock.json'));
  if (wanted === undefined) return 'package-lock.json cannot be read';
  if (!existsSync(join(root, 'node_modules'))) return 'there are none yet';
  const installed = entriesOf(join(root, 'node_modules', '.package-lock.json'));
  if (installed === undefined) return 'the last installation was not finished';

  for (const [folder, entry] of Object.entries(wanted)) {
    if (folder === '') continue;
    const found = installed[folder];
    if (found === undefined) {
      if (entry.optional && !isForThisMachine(entry)) continue;
      return `${folder} is missing`;
    }
    if (found.version !== entry.version || found.integrity !== entry.integrity)
      return `${folder} is not what package-lock.json asks for`;
    if (!existsSync(join(root, folder, 'package.json'))) return `${folder} is missing`;
  }
  const extra = Object.keys(installed).find((folder) => wanted[folder] === undefined);
  return extra === undefined ? undefined : `package-lock.json does not ask for ${extra}`;
}
