// The walls of the house (docs/architecture.md): who may talk to whom.
const channels = 'web|api|gateways|jobs|cli'

/** Between modules only through the front desk, and only downwards. */
const floors = [
  ['organisation', 'staff', 'events', 'settings'],
  ['catalogue', 'patrons'],
  ['search', 'circulation', 'holds', 'transport', 'fees', 'ill'],
  ['desk'],
  ['notices', 'statistics', 'searchcare', 'oldlinks', 'editorial', 'lists', 'alerts', 'acquisitions'],
]
const upstairs = floors.slice(0, -1).map((floor, index) => ({
  name: `floor-${index}-knows-no-higher-one`,
  severity: 'error',
  from: { path: `(^|/)src/modules/(${floor.join('|')})/`, pathNot: '\\.test\\.tsx?$' },
  to: {
    path: `(^|/)src/modules/(${floors
      .slice(index + 1)
      .flat()
      .join('|')})/`,
  },
}))

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'kernel-knows-nothing',
      severity: 'error',
      from: { path: '(^|/)src/kernel/', pathNot: '\\.test\\.tsx?$' },
      to: { pathNot: '(^|/)src/kernel/|^(node:)?crypto$', dependencyTypesNot: ['core'] },
    },
    {
      name: 'rules-are-pure',
      comment:
        'A rule may know the kernel, other rules and types: no database, no files, no clock of the machine',
      severity: 'error',
      from: { path: '\\.rules\\.ts$' },
      to: { pathNot: '(^|/)src/kernel/|\\.rules\\.ts$' },
    },
    {
      name: 'modules-know-no-http',
      severity: 'error',
      from: { path: '(^|/)src/modules/' },
      to: { path: `(^|/)src/(${channels})/|node_modules/(hono|@hono|preact)|^(node:)?https?$` },
    },
    {
      name: 'modules-meet-at-the-front-desk',
      severity: 'error',
      from: { path: '(^|/)src/modules/([^/]+)/' },
      to: { path: '(^|/)src/modules/([^/]+)/.+', pathNot: '(^|/)src/modules/($2/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'everyone-comes-to-the-front-desk',
      severity: 'error',
      from: { path: `(^|/)(src/(${channels}|app)|simulator|demo)`, pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^|/)src/modules/[^/]+/.+', pathNot: '(^|/)src/modules/[^/]+/index\\.ts$' },
    },
    ...upstairs,
    {
      name: 'circulation-holds-transport-never-meet',
      severity: 'error',
      from: { path: '(^|/)src/modules/(circulation|holds|transport|fees)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '(^|/)src/modules/(circulation|holds|transport|fees)/', pathNot: '(^|/)src/modules/$2/' },
    },
    {
      name: 'sql-lives-in-sql-files',
      severity: 'error',
      from: {
        path: '(^|/)(src|simulator|demo)/',
        pathNot: '\\.sql\\.ts$|(^|/)src/database/|\\.test\\.tsx?$',
      },
      to: { path: '(^|/)node_modules/postgres/' },
    },
    {
      name: 'sql-files-hold-statements-only',
      comment:
        'A statement may be typed by a rule of its room or the written states; what it imports cannot reach the database',
      severity: 'error',
      from: { path: '\\.sql\\.ts$' },
      to: {
        pathNot:
          '(^|/)src/database/(codecs|statement)\\.ts$|(^|/)src/kernel/states\\.ts$|\\.(sql|rules)\\.ts$',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'database-knows-no-module',
      severity: 'error',
      from: { path: '(^|/)src/database/', pathNot: '\\.test\\.tsx?$' },
      to: { path: `(^|/)src/(modules|${channels}|app)` },
    },
    {
      name: 'channels-never-meet',
      comment: 'The command line starts everything, through app.ts and a few of its own commands',
      severity: 'error',
      from: { path: '(^|/)src/(web|api|gateways|jobs)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: `(^|/)src/(${channels})/`, pathNot: '(^|/)src/$2/' },
    },
    {
      name: 'only-the-root-knows-app',
      severity: 'error',
      from: { path: '(^|/)src/', pathNot: '(^|/)src/(cli/|app)|\\.test\\.tsx?$' },
      to: { path: '(^|/)src/app\\.ts$' },
    },
    { name: 'what-is-imported-exists', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.dala/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
}
