const swc = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } },
  module: { type: 'commonjs' },
};

/** One layer of the tests: its name, where its files lie, and the environment they run in. */
const layer = (displayName, testMatch, extra = {}) => ({
  displayName,
  rootDir: __dirname,
  testMatch: testMatch.map((pattern) => `<rootDir>/${pattern}`),
  testEnvironment: 'node',
  transform: { '\\.(t|j)sx?$': ['@swc/jest', swc] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  ...extra,
});

/** What plays in a county begins with one that is settled already. */
const settled = { globalSetup: '<rootDir>/tests/flows/settled.ts' };

module.exports = {
  // What a test waits for has limits of its own, where it matters; a busy machine is no failure.
  testTimeout: 120_000,
  testSequencer: '<rootDir>/tests/sequencer.cjs',
  projects: [
    layer('unit', ['{shared,cloudfunctions,localcloud,demo,miniprogram}/**/*.test.{ts,tsx}']),
    layer('flows', ['tests/*.test.ts', 'tests/{flows,simulation}/**/*.test.ts'], settled),
    // The simulator draws into a document, but the local cloud beside it is Node's.
    layer('weapp', ['tests/weapp/**/*.test.ts'], {
      ...settled,
      testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
    }),
    layer('browser', ['tests/browser/**/*.test.ts'], settled),
    layer('deep', ['tests/deep/**/*.test.ts'], settled),
    // A real screen reader in a real browser, run by `npm run test:reader` alone: it needs a desktop's packages.
    layer('reader', ['tests/reader/**/*.test.ts'], settled),
    // Measures, run by scripts/bench.mjs alone.
    layer('bench', ['benchmarks/**/*.measure.ts'], {
      ...settled,
      testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] },
    }),
  ],
};
