// Lets Node run .tsx files: Node strips types from .ts by itself, JSX it leaves to us. The same in the program, the tests
// and the worker threads.
import { readFileSync } from 'node:fs'
import { enableCompileCache, registerHooks } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

// Two fifths of a start is reading the program; what was compiled before is kept. Without a folder to write to it is compiled anew.
enableCompileCache(join(import.meta.dirname, '../.dala/compiled'))

let esbuild
registerHooks({
  load(url, context, next) {
    if (!url.endsWith('.tsx')) return next(url, context)
    esbuild ??= process.getBuiltinModule('module').createRequire(import.meta.url)('esbuild')
    const { code } = esbuild.transformSync(readFileSync(fileURLToPath(url), 'utf8'), {
      loader: 'tsx',
      format: 'esm',
      target: 'esnext',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      sourcemap: 'inline',
      sourcefile: fileURLToPath(url),
    })
    return { format: 'module', source: code, shortCircuit: true }
  },
})
