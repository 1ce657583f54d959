import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Rules of the language itself that types do not cover. */
const LANGUAGE_RULES = {
  'array-callback-return': 'error',
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-param-reassign': 'error',
  'no-template-curly-in-string': 'error',
  'no-var': 'error',
  'object-shorthand': 'error',
  'prefer-const': 'error',
};

export default defineConfig(
  // Built files and published documents are not ours to lint.
  globalIgnores(['dist/', '.astro/', '.cache/', 'src/content/disclosures/', '**/fixtures/', '**/golden/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['src/**/*.ts', 'tests/**/*.ts', 'bench/**/*.ts', '*.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...LANGUAGE_RULES,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `() => list.push(x)` is clear enough; a void value stored or returned from a block is not.
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidOperator: true, ignoreVoidReturningFunctions: true },
      ],
      // `return void close()` says on purpose that nothing is returned.
      '@typescript-eslint/no-meaningless-void-operator': 'off',
      // Code points are what Chinese text is counted and cut in.
      '@typescript-eslint/no-misused-spread': ['error', { allow: [{ from: 'lib', name: 'string' }] }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['src/lib/{model,checks,text}/**/*.ts'],
    // The pure rooms compute; they neither print nor know the time, the machine or chance.
    rules: {
      'no-console': 'error',
      'no-restricted-globals': ['error', 'process', 'Buffer', 'window', 'document', 'fetch', 'Date'],
    },
  },
  {
    // Parsed twice by the framework's own checker, `astro check`; here without types.
    files: ['**/*.astro'],
    extends: [astro.configs['flat/recommended']],
    rules: {
      ...LANGUAGE_RULES,
      'astro/no-set-html-directive': 'off',
      'astro/no-unused-css-selector': 'error',
      'astro/prefer-class-list-directive': 'error',
    },
  },
);
