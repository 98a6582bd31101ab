import assert from 'node:assert/strict'
import { test } from 'node:test'
import { missingParts, ownLinks } from './links.ts'

const page = 'http://vi.se/sok?q=a'

test('own links are links, pictures, files and asking forms; others, and forms that do something, are not', () => {
  const html = `<a href="/verk/1?a=1&amp;b=2">x</a><a class="y" href="https://andra.se/">x</a><img src="/f/a.svg">
    <form method="post" action="/ut"></form><form action="/sok"></form><a href="?sida=2#t">2</a><a>x</a><a href="/verk/1?a=1&amp;b=2">x</a>`
  assert.deepEqual(ownLinks(html, page), ['/verk/1?a=1&b=2', '/f/a.svg', '/sok', '/sok?sida=2#t'])
})

test('a link to a part of the same page that is not there is told; parts of other pages are not looked for', () => {
  const html = '<h2 id="facit">x</h2>'
  assert.deepEqual(missingParts(html, ['/sok?q=a#facit', '/sok?q=a#borta', '/om#x'], page), [
    '/sok?q=a#borta',
  ])
})
