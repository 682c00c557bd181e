const typescript = require('typescript-eslint');
const hooks = require('eslint-plugin-react-hooks');

const noRawControls = {
  paths: [
    {
      name: '@tarojs/components',
      message:
        'Use the primitives in miniprogram/ui/: they carry names, roles and keyboard on both platforms.',
    },
  ],
};

module.exports = typescript.config(
  { ignores: ['dist/', 'node_modules/', '.data/'] },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...typescript.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './tests/browser/tsconfig.json',
          './miniprogram/tsconfig.json',
          './miniprogram/tsconfig.h5.json',
          './config/tsconfig.json',
        ],
        tsconfigRootDir: __dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { requireDefaultForNonUnion: true, considerDefaultExhaustiveForUnions: true },
      ],
      // There are no enums here, and this rule asks for the type of every comparison.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
      'no-empty': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['shared/**/*.ts'],
    ignores: ['**/*.test.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'wx',
        'fetch',
        'setTimeout',
        'setInterval',
        'require',
        'Buffer',
        'console',
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'now comes in as an argument.' },
        { object: 'Math', property: 'random', message: 'ids come in as arguments.' },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'now comes in as an argument.',
        },
      ],
      'no-restricted-imports': [
        'error',
        { patterns: ['**/cloudfunctions/**', '**/localcloud/**', '**/miniprogram/**', 'node:*'] },
      ],
    },
  },
  {
    files: ['miniprogram/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: {
      ...hooks.configs.recommended.rules,
      'no-restricted-exports': 'off',
      'no-restricted-imports': [
        'error',
        { ...noRawControls, patterns: ['**/cloudfunctions/**', '**/localcloud/**'] },
      ],
    },
  },
  {
    files: ['miniprogram/ui/native/**/*.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/cloudfunctions/**', '**/localcloud/**'] }] },
  },
  {
    files: ['cloudfunctions/**/*.ts'],
    ignores: ['cloudfunctions/lib/db.ts', 'cloudfunctions/lib/files.ts', 'cloudfunctions/lib/wechat.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: '@cloudbase/node-sdk',
              message: 'lib/db.ts, lib/files.ts and lib/wechat.ts alone speak to the SDK.',
            },
          ],
          patterns: ['**/localcloud/**', '**/miniprogram/**'],
        },
      ],
    },
  },
  {
    // Taro takes nothing but a default export; jest's set-up is one, and so is the SDK that tests/simulation/sdk.ts stands for.
    files: ['**/*.config.ts', 'config/**/*.ts', 'tests/flows/settled.ts', 'tests/simulation/sdk.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'error' },
  },
);
