import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mostAlike, type Traits } from './similar.rules.ts'

const traits = (work: number, more: Partial<Traits> = {}): Traits => ({
  ...{ work, creators: [], series: [], subjects: [], genres: [], marks: [], audience: 'adult' },
  ...more,
})
const of = traits(1, {
  ...{ creators: ['Selma Lagerlöf'], series: ['Löwensköld'], subjects: ['Värmland', 'bergsmän', 'kärlek'] },
  ...{ genres: ['romaner'], marks: ['Hc'] },
})
const worksAbout = new Map([
  ['Värmland', 40],
  ['bergsmän', 1],
  ['kärlek', 4000],
])
const works = (...candidates: Traits[]) =>
  mostAlike(of, candidates, { worksAbout, most: 10 }).map(one => one.work)

test('it is told all that two works share, however it is written', () => {
  const other = traits(2, {
    ...{
      creators: ['selma lagerlöf', 'Någon annan'],
      series: ['Löwensköld'],
      subjects: ['värmland', 'krig'],
    },
    ...{ genres: ['romaner'], marks: ['Hc'] },
  })
  assert.deepEqual(mostAlike(of, [other], { worksAbout, most: 1 }), [
    {
      ...{ work: 2, creators: ['Selma Lagerlöf'], series: ['Löwensköld'], subjects: ['Värmland'] },
      ...{ genres: ['romaner'], marks: ['Hc'] },
    },
  ])
})

test('a work is not like itself, nor like what shares only its shelf or its readers', () => {
  assert.deepEqual(works(of, traits(2, { marks: ['Hc'] }), traits(3)), [])
  for (const one of [{ genres: ['romaner'] }, { series: ['Löwensköld'] }, { subjects: ['kärlek'] }])
    assert.deepEqual(works(traits(2, one)), [2])
})

test('who made it weighs most, then the series, then what few works are about', () => {
  assert.deepEqual(
    works(
      traits(2, { subjects: ['kärlek'] }),
      traits(3, { subjects: ['Värmland'] }),
      traits(4, { subjects: ['bergsmän'] }),
      traits(5, { series: ['Löwensköld'], marks: ['Hc'] }),
      traits(6, { creators: ['Selma Lagerlöf'] }),
      traits(7, { genres: ['romaner'] }),
    ),
    [6, 5, 4, 3, 2, 7],
  )
})

test('more in common is more alike; the shelf and the readers decide between equals, then the newest', () => {
  const subjects = ['kärlek']
  assert.deepEqual(
    works(
      traits(2, { subjects, audience: 'child' }),
      traits(3, { subjects }),
      traits(4, { subjects }),
      traits(5, { subjects, marks: ['Hc'] }),
      traits(6, { subjects: ['kärlek', 'Värmland'] }),
      traits(7, { subjects, genres: ['romaner'] }),
    ),
    [6, 5, 7, 4, 3, 2],
  )
})

test('a subject nobody has counted is taken for a common one', () => {
  const about = (subject: string) => traits(1, { subjects: [subject, 'bergsmän'] })
  const found = mostAlike(
    about('okänt'),
    [traits(2, { subjects: ['okänt'] }), traits(3, { subjects: ['bergsmän'] })],
    {
      ...{ worksAbout, most: 10 },
    },
  )
  assert.deepEqual(
    found.map(one => one.work),
    [3, 2],
  )
})

test('one creator does not fill the shelf, and there are no more than were asked for', () => {
  const same = [2, 3, 4, 5].map(work => traits(work, { creators: ['Selma Lagerlöf'] }))
  const others = [6, 7].map(work => traits(work, { subjects: ['Värmland'] }))
  assert.deepEqual(works(...same, ...others), [5, 4, 3, 7, 6])
  assert.equal(mostAlike(of, [...same, ...others], { worksAbout, most: 4 }).length, 4)
})
