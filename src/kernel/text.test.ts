import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fold, isbn13, nameKey, slugOf, spokenName, titleKey } from './text.ts'

test('å, ä and ö are letters; marks on other letters are dropped', () => {
  assert.equal(fold('Räven, Ågren, ÖMAN'), 'räven, ågren, öman')
  assert.equal(fold('naïve Čapek Łódź Ærø Œuvre Straße'), 'naive capek lodz ärö oeuvre strasse')
  assert.equal(fold('Ra\u0308ven'), 'räven')
  assert.equal(fold('Övdalsk ðier ą̊ Ą̊ll ųr y̨'), 'övdalsk dier å åll ur y')
  // Persian, with a joiner and without.
  assert.equal(fold('می‌خواهم'), fold('میخواهم'))
})

test('a title key keeps letters and digits of every script', () => {
  assert.equal(titleKey('Mio, min Mio! [Ljudupptagning]'), 'mio min mio')
  assert.equal(titleKey('Krig & fred'), 'krig och fred')
  assert.equal(titleKey("Don't panic"), 'dont panic')
  assert.equal(titleKey('Война и мир'), 'воина и мир')
})

test('a name key is the family name and an initial, whichever way the name is written', () => {
  for (const name of ['Lindgren, Astrid, 1907-2002', 'Lindgren, A.', 'Astrid Lindgren', 'Lindgren, Astrid'])
    assert.equal(nameKey(name), 'lindgren a')
  assert.equal(nameKey('Homeros'), 'homeros')
  assert.equal(nameKey('Homeros, 700-tal f.Kr.'), 'homeros')
  assert.equal(nameKey('---'), '')
})

test('a name is said given name first', () => {
  assert.equal(spokenName('Lindgren, Astrid, 1907-2002'), 'Astrid Lindgren')
  assert.equal(spokenName('ABBA'), 'ABBA')
  assert.equal(spokenName('Homeros, 700-tal'), 'Homeros')
})

test('an ISBN is read from what stands around it, and only with a right check digit', () => {
  assert.equal(isbn13('91-29-67539-1 (inb.)'), '9789129675399')
  assert.equal(isbn13('978-91-29-67539-9'), '9789129675399')
  assert.equal(isbn13('080442957X'), '9780804429573')
  assert.equal(isbn13('9789129675398'), null)
  assert.equal(isbn13('9129675394'), null)
  assert.equal(isbn13('inbunden'), null)
})

test('a part of an address has plain letters only, and is never empty', () => {
  assert.equal(slugOf('Gösta Berlings saga!'), 'gosta-berlings-saga')
  assert.equal(slugOf('Åäö é'), 'aao-e')
  assert.equal(slugOf('???'), 'titel')
})
