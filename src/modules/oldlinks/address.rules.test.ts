import assert from 'node:assert/strict'
import { test } from 'node:test'
import { candidates, hostOf, oldAddress, readLink, readList, targetOf } from './address.rules.ts'

const own = 'dalabiblioteken.example'

test('an old address is the same however it is written', () => {
  const kept = { host: 'bibliotek.mora.example', path: '/web/arena/results?a=1&b=2' }
  for (const written of [
    'https://bibliotek.mora.example/web/arena/results?b=2&a=1',
    'http://WWW.bibliotek.mora.example:8080/web/arena/results/?a=1&b=2#top',
    ' bibliotek.mora.example/web/arena/results?a=1&b=2 ',
  ])
    assert.deepEqual(oldAddress(written, own), kept, written)
  assert.deepEqual(oldAddress('bibliotek.mora.example', own), { host: 'bibliotek.mora.example', path: '/' })
})

test('addresses of this very site are kept without a host', () => {
  for (const written of ['/gammalt/', `https://www.${own}/gammalt`])
    assert.deepEqual(oldAddress(written, own), { host: '', path: '/gammalt' })
})

test('everything of a host is written with a star; of this site it would be every page', () => {
  assert.deepEqual(oldAddress('bibliotek.mora.example/*', own), { host: 'bibliotek.mora.example', path: '*' })
  assert.equal(oldAddress('/*', own), null)
  assert.equal(oldAddress(`${own}/*`, own), null)
})

test('what is no address is none', () => {
  for (const written of ['', 'mora', 'två ord.example/', 'http://', `/${'a'.repeat(1000)}`])
    assert.equal(oldAddress(written, own), null, written)
})

test('an old address leads to a page of ours and nowhere else', () => {
  assert.equal(targetOf(' /bibliotek/mora?a=1 '), '/bibliotek/mora?a=1')
  for (const written of [
    '',
    'bibliotek',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://x.example/',
    '/två ord',
    `/${'a'.repeat(1000)}`,
  ])
    assert.equal(targetOf(written), null, written)
})

test('an address is looked for as asked, then without its query, then as anything of its host', () => {
  assert.deepEqual(candidates({ host: 'a.example', path: '/x?y=1' }), ['/x?y=1', '/x', '*'])
  assert.deepEqual(candidates({ host: 'a.example', path: '/x' }), ['/x', '*'])
  assert.deepEqual(candidates({ host: '', path: '/x?y=1' }), ['/x?y=1', '/x'])
})

test('a host is compared without what makes no difference', () => {
  assert.equal(hostOf('WWW.Mora.example:443'), 'mora.example')
  assert.equal(hostOf('mora.example.'), 'mora.example')
})

test('a link is refused with everything that is wrong with it', () => {
  assert.deepEqual(readLink({ from: 'mora', to: 'bibliotek' }, own, 3), {
    refusals: [
      { code: 'no-old-address', line: 3 },
      { code: 'no-target', line: 3 },
    ],
  })
  assert.deepEqual(readLink({ from: '/om/', to: '/om' }, own, null), {
    refusals: [{ code: 'leads-to-itself', line: null }],
  })
  assert.deepEqual(readLink({ from: 'mora.example/om', to: '/om' }, own, null), {
    link: { host: 'mora.example', path: '/om', target: '/om' },
  })
})

test('a list is read line by line: headings and empty lines passed over, the last word about an address counts', () => {
  const list =
    '\ufeffGammal;Ny\r\n\r\nmora.example/a;/bibliotek/mora\n"mora.example/b"\t"/sok"\nmora.example/a/;/bibliotek\n'
  assert.deepEqual(readList(list, own), {
    links: [
      { host: 'mora.example', path: '/a', target: '/bibliotek' },
      { host: 'mora.example', path: '/b', target: '/sok' },
    ],
    refusals: [],
  })
})

test('a list with faults says every line that cannot be read, also a first one that is no heading', () => {
  assert.deepEqual(readList('/x;nej\nmora.example/a;/sok\nfel;/sok', own).refusals, [
    { code: 'no-target', line: 1 },
    { code: 'no-old-address', line: 3 },
  ])
})
