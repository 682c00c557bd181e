/**
 * A loader for the entry that Taro writes for the browser, in which every page is an `import()`. All of them are
 * part of the first file (`config/index.ts`); the pages of cadres become a second file, which a resident's browser
 * never loads. `miniprogram/session/staff-side.h5.tsx` says when it is loaded, and what is shown where that fails.
 */
const ofStaff = /import\(("[^"]*\/staff\/[^"]*")\)/g;

/** @param {string} address the page's file, as it stands in the entry */
const load = (address) =>
  `function () { return import(/* webpackMode: "lazy", webpackChunkName: "staff" */ ${address}) }`;

/** @this {{ getOptions: () => { side: string } }} @param {string} entry @returns {string} */
module.exports = function splitSides(entry) {
  const [first] = [...entry.matchAll(ofStaff)];
  if (first === undefined) throw new Error('the entry of the browser build loads no page of cadres');
  return [
    `import { bringStaffSide, staffPage } from ${JSON.stringify(this.getOptions().side)}`,
    entry.replace(ofStaff, (_all, address) => `staffPage(${load(address)})`),
    `bringStaffSide(${load(first[1])})`,
  ].join('\n');
};
