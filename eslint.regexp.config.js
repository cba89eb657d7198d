// Patterns that take quadratic time or worse on a text made for it. Apart from eslint.config.js, as it looks at nothing else.
import regexp from 'eslint-plugin-regexp'
import tseslint from 'typescript-eslint'

export default [
  { ignores: ['src/evidence/assembly/'] },
  {
    files: ['src/**/*.ts', 'src/**/*.tsx'],
    languageOptions: { parser: tseslint.parser },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    // The other one is named in comments that switch its rules off.
    plugins: { regexp, '@typescript-eslint': tseslint.plugin },
    rules: {
      'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }],
      'regexp/no-super-linear-move': ['error', { report: 'certain' }]
    }
  }
]
