import eslint from '@eslint/js'
import tseslint from 'typescript-eslint'

/**
 * Which room may import from which (see docs in CONTRIBUTING.md). Data flows from left to right; an import against the
 * arrows is a defect. `statistics` is plain arithmetic on numbers that every room may use; `workers` knows none either.
 */
const rooms = {
  statistics: [],
  words: [],
  workers: [],
  catalogue: [],
  settings: ['catalogue', 'words'],
  engines: ['settings', 'workers'],
  'evaluation-set': ['settings', 'workers'],
  checkpoints: ['settings'],
  history: ['settings'],
  inference: ['settings', 'engines', 'checkpoints', 'evaluation-set', 'statistics', 'workers'],
  evidence: ['catalogue', 'settings', 'evaluation-set', 'inference', 'statistics'],
  thresholds: ['catalogue', 'words', 'settings', 'evidence', 'statistics'],
  playbook: ['catalogue', 'words', 'settings', 'history', 'evidence', 'thresholds', 'statistics'],
  diagnosis: ['catalogue', 'words', 'settings', 'history', 'evidence', 'thresholds', 'playbook', 'statistics'],
  report: ['catalogue', 'words', 'settings', 'diagnosis', 'playbook', 'thresholds', 'statistics'],
  'run-folder': ['catalogue', 'settings', 'engines', 'checkpoints', 'evaluation-set', 'evidence', 'diagnosis'],
  github: ['settings', 'diagnosis', 'report'],
  stages: ['catalogue', 'words', 'run-folder', 'settings', 'engines', 'evaluation-set', 'checkpoints', 'history', 'inference', 'evidence', 'thresholds', 'playbook', 'diagnosis', 'report', 'statistics', 'workers']
}

const directionOfData = Object.entries(rooms).map(([room, allowed]) => ({
  files: [`src/${room}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: Object.keys(rooms)
          .filter((other) => other !== room && !allowed.includes(other))
          .map((other) => ({ regex: `^(\\.\\./)+${other}/`, message: `src/${room} must not know src/${other}` }))
      }
    ]
  }
}))

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'examples/', 'coverage/', 'src/evidence/assembly/'] },
  eslint.configs.recommended,
  ...tseslint.configs.strict,
  ...directionOfData,
  {
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-restricted-globals': ['error', 'isNaN', 'isFinite']
    }
  },
  { files: ['**/*.js'], languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } } },
  { files: ['__tests__/**/*.ts'], rules: { 'no-restricted-imports': 'off' } }
)
