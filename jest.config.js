const swc = { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } }, module: { type: 'commonjs' } };

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

module.exports = {
  projects: [
    layer('unit', ['{shared,cloudfunctions,localcloud,miniprogram}/**/*.test.{ts,tsx}']),
    layer('flows', ['tests/*.test.ts', 'tests/{flows,simulation}/**/*.test.ts']),
    // The simulator draws into a document, but the local cloud beside it is Node's.
    layer('weapp', ['tests/weapp/**/*.test.ts'], { testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] } }),
    layer('browser', ['tests/browser/**/*.test.ts']),
    layer('deep', ['tests/deep/**/*.test.ts']),
    // Measures, run by scripts/bench.mjs alone.
    layer('bench', ['benchmarks/**/*.measure.ts'], { testEnvironmentOptions: { customExportConditions: ['node', 'require', 'default'] } }),
  ],
};
