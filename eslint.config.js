import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '**/generated/'] },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // A template literal may hold a number: it prints the same everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // `new` of a class that TypeScript knows to be unnecessary is a matter of taste; `||` for empty strings is meant.
      '@typescript-eslint/prefer-nullish-coalescing': 'off',
      // Elements are registered by define(), and under several tags; tags in class docs say what they are called.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/tag-name-matches-class': 'off',
      // Registration is apart from the class: `define()`.
      'wc/guard-define-call': 'off',
      // Attributes of `declare`d Lit properties are initialised by Lit.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      // In a test, a missing element is a failure with a stack; that is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      // Chai's assertions look like promises to TypeScript, since a plugin of open-wc adds one that is.
      '@typescript-eslint/no-floating-promises': 'off',
      // Attributes in tests hold line breaks on purpose.
      'lit/attribute-value-entities': 'off',
    },
  },
  {
    files: ['test/pages/*.js'],
    languageOptions: {
      globals: {
        window: 'writable',
        addEventListener: 'readonly',
        document: 'readonly',
        AbortSignal: 'readonly',
        EventTarget: 'readonly',
        Node: 'readonly',
      },
    },
  },
  {
    files: ['test/leaks/*.js'],
    languageOptions: {
      globals: {
        addEventListener: 'readonly',
        document: 'readonly',
        requestAnimationFrame: 'readonly',
        structuredClone: 'readonly',
        MessageChannel: 'readonly',
      },
    },
  },
  {
    files: ['bench/scale/*.mjs'],
    languageOptions: {
      globals: {
        setImmediate: 'readonly',
        Event: 'readonly',
        EventTarget: 'readonly',
        Headers: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        fetch: 'readonly',
      },
    },
  },
);
