import { type ServicePoint, servicePoints, shownPoints } from './branches.ts'

/** One call of a van; times are 'HH:MM' on the clocks of Sweden. */
export interface Stop {
  readonly branch: string
  readonly arrives: string
  readonly departs: string
  /** Boxes packed by then go with this departure. */
  readonly cutoff: string
}

/** One day's tour, from the hub to the hub. */
export interface Run {
  readonly weekday: number
  readonly stops: readonly Stop[]
}

export interface Route {
  readonly id: number
  readonly name: string
  readonly runs: readonly Run[]
}

interface Tour {
  readonly weekdays: readonly number[]
  readonly departs: string
  readonly via: readonly string[]
}

const hub = 'navet-falun'
const workdays = [1, 2, 3, 4, 5]
/** Everywhere the boxes are packed by noon; only a tour that calls earlier takes what stands ready when it comes. */
const packedBy = '12:00'

const tour = (weekdays: readonly number[], departs: string, ...via: string[]): Tour => ({
  weekdays,
  departs,
  via,
})

/** Small libraries are called at one to three times a week; the tour of those days passes them on its way. */
const tours: readonly { readonly name: string; readonly tours: readonly Tour[] }[] = [
  { name: 'Falun city', tours: [tour(workdays, '12:00', 'falun')] },
  {
    name: 'Falubygden',
    tours: [tour([1, 3, 5], '12:45', 'bjursas'), tour([2, 4], '12:45', 'vika', 'svardsjo')],
  },
  {
    name: 'Borlänge och Gagnef',
    tours: [
      tour([1, 3, 5], '12:45', 'borlange', 'tjarna', 'kvarnsveden', 'djuras'),
      tour([2, 4], '12:45', 'borlange', 'djuras', 'mockfjard'),
    ],
  },
  {
    name: 'Sydöstra Dalarna',
    tours: [
      tour([1, 5], '12:45', 'sater', 'hedemora', 'avesta', 'fors', 'horndal'),
      tour([2], '12:45', 'gustafs', 'sater', 'stora-skedvi', 'hedemora', 'avesta'),
      tour([3], '12:45', 'sater', 'hedemora', 'avesta', 'stjarnsund'),
      tour([4], '12:45', 'sater', 'hedemora', 'avesta'),
    ],
  },
  {
    name: 'Bergslagen',
    tours: [
      tour([1, 5], '12:45', 'smedjebacken', 'ludvika', 'grangesberg'),
      tour([2], '12:45', 'soderbarke', 'smedjebacken', 'ludvika', 'nyhammar'),
      tour([3], '12:45', 'smedjebacken', 'ludvika', 'grangesberg', 'saxdalen'),
      tour([4], '12:45', 'smedjebacken', 'ludvika', 'fredriksberg'),
    ],
  },
  {
    name: 'Siljan',
    tours: [
      tour([1, 3], '12:45', 'insjon', 'leksand', 'siljansnas', 'rattvik', 'mora', 'orsa'),
      tour([2, 4], '12:45', 'leksand', 'rattvik', 'boda', 'furudal', 'orsa', 'mora'),
      tour([5], '12:45', 'leksand', 'rattvik', 'mora', 'orsa', 'vamhus'),
    ],
  },
  {
    name: 'Mora och Älvdalen',
    tours: [
      tour([1, 2, 3], '12:45', 'mora', 'alvdalen'),
      tour([4], '12:45', 'solleron', 'mora', 'venjan', 'alvdalen'),
      tour([5], '12:45', 'mora', 'alvdalen'),
    ],
  },
  { name: 'Särna och Idre', tours: [tour([2, 4], '07:00', 'alvdalen', 'sarna', 'idre')] },
  {
    name: 'Västerdalarna',
    tours: [
      tour([1, 3], '12:45', 'nas', 'dala-jarna', 'vansbro', 'appelbo', 'malung', 'bokbuss-malung'),
      tour([2, 5], '12:45', 'vansbro', 'malung', 'lima', 'salen'),
      tour([4], '12:45', 'vansbro', 'malung', 'bokbuss-malung', 'bb-tyngsjo'),
    ],
  },
  {
    name: 'Bokbussen i Falun',
    tours: [
      tour([1], '12:45', 'bokbuss-falun', 'bb-sagmyra'),
      tour([2], '12:45', 'bokbuss-falun', 'bb-grycksbo'),
      tour([3], '12:45', 'bokbuss-falun', 'bb-sundborn'),
      tour([4], '12:45', 'bokbuss-falun', 'bb-enviken'),
    ],
  },
]

const pointBySlug = new Map(servicePoints.map(point => [point.slug, point]))

function placeOf(slug: string): ServicePoint {
  const point = pointBySlug.get(slug)
  if (!point) throw new RangeError(`a tour calls at "${slug}", which is no service point`)
  return point
}

/**
 * Minutes on the road: as the crow flies times 1.25, at 65 kilometres an hour and three minutes to get away, in whole
 * fives. Falun-Älvdalen comes to 2 h 10, Falun-Borlänge to 25 minutes.
 */
export function drivingMinutes(from: ServicePoint, to: ServicePoint): number {
  const radians = Math.PI / 180
  const east = (to.lon - from.lon) * radians * Math.cos(((from.lat + to.lat) / 2) * radians)
  const north = (to.lat - from.lat) * radians
  const kilometres = Math.hypot(east, north) * 6371 * 1.25
  return Math.max(5, Math.round((3 + (kilometres * 60) / 65) / 5) * 5)
}

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5))

/** A van unloads in ten minutes; the book bus stands for two hours and lends. */
const stayAt = (point: ServicePoint): number => (point.kind === 'bus_stop' ? 120 : 10)

function runOf(weekday: number, { departs, via }: Tour): Run {
  let at = minutesOf(departs)
  let last = placeOf(hub)
  const stops: Stop[] = [
    { branch: hub, arrives: departs, departs, cutoff: departs < packedBy ? departs : packedBy },
  ]
  for (const slug of [...via, hub]) {
    const here = placeOf(slug)
    at += drivingMinutes(last, here)
    const arrives = clock(at)
    if (slug !== hub) at += stayAt(here)
    // A stop of the book bus takes back books until it leaves.
    const cutoff = here.kind === 'bus_stop' ? clock(at) : arrives < packedBy ? arrives : packedBy
    stops.push({ branch: slug, arrives, departs: clock(at), cutoff })
    last = here
  }
  return { weekday, stops }
}

/** The vans' week for the points that are shown: a tour passes by what is not. */
export function routes(options: { readonly unverified?: boolean } = {}): readonly Route[] {
  const shown = new Set(shownPoints(options).map(point => point.slug))
  return tours.map(({ name, tours }, index) => ({
    id: index + 1,
    name,
    runs: tours
      .flatMap(({ weekdays, departs, via }) =>
        weekdays.map(weekday =>
          runOf(weekday, { weekdays, departs, via: via.filter(slug => shown.has(slug)) }),
        ),
      )
      .sort((a, b) => a.weekday - b.weekday),
  }))
}
