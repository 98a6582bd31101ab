import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isVisit } from './server.ts'

const visit = (
  url: string,
  method = 'GET',
  headers: Record<string, string> = { 'sec-fetch-dest': 'document' },
) => isVisit({ url, method, headers })

test('only who is on the way to a public page is told early what the page will ask for', () => {
  for (const url of ['/', '/sok?q=f/x', '/en/verk/1/titel', '/personalen', '/forfattare'])
    assert.equal(visit(url), true, url)
  for (const url of [
    '/personal',
    '/personal/disk',
    '/personal?x',
    '/f/site.css',
    '/og/verk/1.png',
    '/ikon/a.png',
  ])
    assert.equal(visit(url), false, url)
  assert.equal(visit('/', 'POST'), false)
  assert.equal(visit('/', 'GET', {}), false)
  assert.equal(visit('/', 'GET', { 'sec-fetch-dest': 'empty' }), false)
})
