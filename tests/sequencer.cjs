// @ts-check
/**
 * The order in which jest takes the test files: the longest first, so that no worker is left with a long one
 * at the end. In a fresh clone nothing was measured yet, so the longest are named here; the others go by what
 * they took last on this machine, or by their size.
 */
'use strict';
const { default: Sequencer } = require('@jest/test-sequencer');

/** The slowest first, as `npm test` prints them at its end. */
const long = [
  'browser/gate-1.test.ts',
  'browser/gate-2.test.ts',
  'simulation.test.ts',
  'authorization.test.ts',
  'holdings.test.ts',
  'flows/kill.test.ts',
  'bad-input.test.ts',
  'crash-points.test.ts',
];

module.exports = class LongestFirst extends Sequencer {
  static long = long;

  /**
   * @override
   * @param {import('@jest/test-result').Test[]} tests
   */
  async sort(tests) {
    /** @param {import('@jest/test-result').Test} test */
    const place = ({ path }) => {
      const found = long.findIndex((file) => path.endsWith(`/tests/${file}`));
      return found < 0 ? long.length : found;
    };
    const sorted = await super.sort(tests);
    // This sort is stable: among those that are not named jest's own order stands.
    return [...sorted].sort((one, other) => place(one) - place(other));
  }
};
