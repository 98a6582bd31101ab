/** What a command module exports: does its work, gives the exit code. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** What stands after the name. */
  readonly usage: string
  readonly load: () => Promise<{ run(args: string[]): Promise<number> }>
}

/** Every command, in the order people meet them. */
export const commands: readonly Command[] = [
  {
    name: 'start',
    summary: 'Everything up on one machine: database, demo if it is empty, search, jobs, web.',
    usage: '[--fresh] [--unverified] [--no-demo] [--seed N]',
    load: () => import('./start.ts'),
  },
  {
    name: 'import',
    summary: 'Streams MARC 21 records in: ISO 2709, MARCXML or MARC-in-JSON, packed or not.',
    usage:
      'FILE... [--format iso2709|marcxml|marcjson] [--items-from 952|945|852] [--mapping FILE] [--branch CODE] [--json]',
    load: () => import('./import.ts'),
  },
  {
    name: 'search',
    summary: 'Searches as the site does, with facets and the reason for each place.',
    usage: 'WORDS... [--facets] [--explain] [--exact] [--json]',
    load: () => import('./search.ts'),
  },
  {
    name: 'reindex',
    summary: 'Builds the search index anew beside the running one, which takes it over.',
    usage: '[--json]',
    load: () => import('./reindex.ts'),
  },
  {
    name: 'doctor',
    summary: 'Checks every invariant of the database and the index.',
    usage: '[--json]',
    load: () => import('./doctor.ts'),
  },
  {
    name: 'bench',
    summary: 'Measures the desk, the search or the promise, on scratch data.',
    usage:
      'desk [--items N --at-once N --connections N --seconds N] | search [--records N] | promise [--works N --items N --holds N --times N] [--json]',
    load: () => import('./bench.ts'),
  },
  {
    name: 'relevance',
    summary: "Scores a set of queries on a test catalogue, PostgreSQL's own full text search beside ours.",
    usage: '--queries FILE [--others N] [--json]',
    load: () => import('./relevance.ts'),
  },
  {
    name: 'audit',
    summary:
      'Walks every page in a real browser: accessibility, weight, valid HTML, links that lead nowhere, pictures.',
    usage: 'a11y|weight|html|links|pictures [--full] [--statement] [--json]',
    load: () => import('./audit.ts'),
  },
  {
    name: 'simulate',
    summary: "Lets a year pass in the county through the product's own rules, and counts how queues do.",
    usage:
      '[--policy separate|fifo|owner-first|nearest|window:N] [--days D] [--seed S] [--scale 1.0] [--works N --copies N --holds N --loans N --warm-up D] [--report | --calibrate] [--json]',
    load: () => import('./simulate.ts'),
  },
  {
    name: 'schema',
    summary: 'Prints the database schema the migrations make, or writes db/schema.sql.',
    usage: '[--write]',
    load: () => import('./schema.ts'),
  },
  {
    name: 'states',
    summary: 'Prints the state machines of copies, holds and transfers, or writes docs/states.md.',
    usage: '[--write]',
    load: () => import('./states.ts'),
  },
  {
    name: 'test',
    summary: 'Runs the whole test suite, set-up included.',
    usage: '[path...] [--except PATH] [--only unit|db|journeys|races|a11y] [--full]',
    load: () => import('./test.ts'),
  },
  {
    name: 'scenarios',
    summary: 'Runs the tests named after the written scenarios, and counts those that pass.',
    usage: '[--section A,B,C] [--json]',
    load: () => import('./scenarios.ts'),
  },
  {
    name: 'check',
    summary: 'Format, lint, types, walls, unused code and the fast tests, in under a minute.',
    usage: '',
    load: () => import('./check.ts'),
  },
]
