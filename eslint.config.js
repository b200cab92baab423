import eslint from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  {
    ignores: [
      'dist/',
      'dist-site/',
      'dist-tests/',
      'node_modules/',
      '**/.cache/',
      '**/generated/',
      'src/locales/',
      'test/packed/*/',
      'scripts/editors/frameworks/',
    ],
  },
  eslint.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [
      ...tseslint.configs.strict,
      lit.configs['flat/recommended'],
      wc.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
    ],
    plugins: { 'lit-a11y': litA11y },
    settings: { litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-console': ['error', { allow: ['warn'] }],
      '@typescript-eslint/consistent-type-imports': 'error',
      // Classes are separate from their registration (`define()`, any prefix); class docs name the tags.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'wc/tag-name-matches-class': 'off',
      'wc/guard-define-call': 'off',
      // Lit initialises the attributes of `declare`d properties.
      'wc/guard-super-call': 'off',
    },
  },
  {
    // Rules that need types: half the time of a run, even for these files alone.
    files: ['src/**/*.ts'],
    // It imports locales, which are JavaScript: tsconfig.build.json leaves it out.
    ignores: ['src/entries/cdn/classic.ts'],
    extends: [...tseslint.configs.strictTypeCheckedOnly],
    languageOptions: { parserOptions: { project: 'tsconfig.build.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/explicit-function-return-type': ['error', { allowExpressions: true }],
      // A number in a template literal prints the same everywhere.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/safety/safe-html.ts', 'src/safety/rebuild.ts', 'src/safety/text-copy.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'Identifier[name="brandAsSafe"]', message: 'Only the sanitiser brands HTML as safe.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Chai's assertions are properties.
      '@typescript-eslint/no-unused-expressions': 'off',
      // In a test, a missing element should fail with a stack.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      // Chai's assertions look like promises to TypeScript, since a plugin of open-wc adds one that is.
      '@typescript-eslint/no-floating-promises': 'off',
      // Attributes in tests hold line breaks on purpose.
      'lit/attribute-value-entities': 'off',
    },
  },
  {
    // Scripts of pages.
    files: ['test/pages/**/*.js', 'test/outside/{leaks,voices}/*.js'],
    languageOptions: {
      globals: {
        ...Object.fromEntries(
          (
            'Document document location parent navigator addEventListener getComputedStyle requestAnimationFrame ' +
            'structuredClone MessageChannel AbortSignal EventTarget Node NodeFilter'
          )
            .split(' ')
            .map((name) => [name, 'readonly']),
        ),
        window: 'writable',
      },
    },
  },
  {
    // Runs in the pages that are measured.
    files: ['bench/page/*.js', 'bench/variants/**/*.mjs'],
    languageOptions: {
      globals: {
        bench: 'readonly',
        customElements: 'readonly',
        CSSStyleSheet: 'readonly',
        document: 'readonly',
        HTMLElement: 'readonly',
        location: 'readonly',
        MessageChannel: 'readonly',
        Node: 'readonly',
        performance: 'readonly',
        PerformanceObserver: 'readonly',
        requestAnimationFrame: 'readonly',
        Response: 'readonly',
        seen: 'readonly',
        URLSearchParams: 'readonly',
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
