import path from 'node:path';
import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const root = path.resolve(import.meta.dirname, '../..');

/**
 * At most 50 lines a function. A factory (`create…`, returning an object literal) is a list of functions:
 * each of them is measured, the list is not; the file's own limit holds it.
 */
const functionLines = {
  meta: { schema: [{ type: 'integer' }] },
  create(context) {
    const [most = 50] = context.options;
    const { lines } = context.sourceCode;
    const isBlankOrComment = (line) => /^\s*(\/\/|\/\*|\*|$)/.test(line);
    const check = (node) => {
      const statements = node.body.type === 'BlockStatement' ? node.body.body : [];
      const made = statements.findLast((one) => one.type === 'ReturnStatement');
      if (made?.argument?.type === 'ObjectExpression' && node.id?.name.startsWith('create')) return;
      const { start, end } = node.loc;
      const count = lines.slice(start.line - 1, end.line).filter((line) => !isBlankOrComment(line)).length;
      if (count > most)
        context.report({ node, message: `This function has ${count} lines; ${most} is the most.` });
    };
    return { FunctionDeclaration: check, FunctionExpression: check, ArrowFunctionExpression: check };
  },
};

/** What a file may import follows from its suffix: core code takes functions, facts and `now`. */
const vendorsOf = {
  mongoose: ['mongoose', 'mongodb'],
  express: ['express'],
  channels: ['nodemailer', 'twilio', 'twilio/*', 'undici'],
};
const refuse = (...groups) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: groups.flat().map((name) => ({
        group: [name],
        message: `${name} belongs to an adapter: *.store.ts (mongoose), *.routes.ts (express), channels/** (vendors).`,
        allowTypeImports: false,
      })),
    },
  ],
});

const wallClock = [
  { object: 'Date', property: 'now', message: 'Take a Clock (lib/clock.ts).' },
  { object: 'process', property: 'env', message: 'Only config.ts and main.ts read the environment.' },
];

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', 'data/**', 'node_modules/**', 'src/admin/api/schema.ts'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    plugins: { chapar: { rules: { 'function-lines': functionLines } } },
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      // Factories close over what they need, so their functions may be passed on; `this` in them is refused below.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250 }],
      'chapar/function-lines': 'error',
      'max-params': ['error', 4],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      ...refuse(vendorsOf.mongoose, vendorsOf.express, vendorsOf.channels),
      'no-restricted-properties': ['error', ...wallClock],
      'no-restricted-syntax': [
        'error',
        {
          selector: "NewExpression[callee.name='Date'][arguments.length=0]",
          message: 'Take a Clock (lib/clock.ts).',
        },
        {
          selector: 'ObjectExpression > Property[method=true] ThisExpression',
          message: 'Factories have no `this`; call the function.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that holds it.' },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
      ],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.store.ts', 'src/database/**/*.ts'],
    rules: {
      ...refuse(vendorsOf.express, vendorsOf.channels),
      // mongoose declares a schema's plain options as a class.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    },
  },
  {
    files: ['src/**/*.routes.ts', 'src/http/**/*.ts'],
    ignores: ['src/**/*.store.ts'],
    rules: refuse(vendorsOf.mongoose, vendorsOf.channels),
  },
  {
    files: ['src/channels/**/*.ts'],
    ignores: ['src/channels/**/*.store.ts'],
    rules: refuse(vendorsOf.mongoose, vendorsOf.express),
  },
  {
    // Pages run in a browser, whose clock is the reader's own; markup is long by nature, and a component is measured with it.
    files: ['src/admin/**/*.ts', 'src/admin/**/*.tsx'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-properties': 'off',
      'chapar/function-lines': ['error', 90],
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['src/wire.ts', 'src/wire/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },
  {
    files: ['src/main.ts', 'src/config.ts', 'src/lib/clock.ts'],
    rules: { 'no-restricted-properties': 'off', 'no-restricted-syntax': 'off' },
  },
  {
    files: ['test/**/*.ts', 'scripts/**/*.ts'],
    rules: {
      // A test file is a list of sentences: `describe` bodies are long by nature, chai's assertions are expressions.
      'chapar/function-lines': 'off',
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
    },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
);
