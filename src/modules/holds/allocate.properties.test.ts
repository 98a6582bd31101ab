import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Day } from '../../kernel/day.ts'
import {
  type AllocationCase,
  accepts,
  allocate,
  allocation,
  chooseFor,
  type FreeCopy,
  inQueueOrder,
  type WaitingHold,
} from './allocate.rules.ts'
import { places } from './queue.rules.ts'

const now = Temporal.Instant.from('2027-02-01T08:00:00Z')
const at = now.epochMilliseconds
const day = 86_400_000
const branches = 4
/** Ten thousand worlds in the full run; else fewer, the same ones each time, so that a failure can be seen again. */
const runs = process.env.DALA_FULL ? { numRuns: 10_000 } : { numRuns: 1000, seed: 20270201 }

test.before(() => console.log(`allocation: ${runs.numRuns} small worlds in each property`))

interface Small extends Omit<AllocationCase, 'holds' | 'copies'> {
  holds: WaitingHold[]
  copies: FreeCopy[]
}

/** A few holds and copies at four branches; ways of few different lengths, so that there are ties; some lead nowhere. */
const small: fc.Arbitrary<Small> = fc
  .record({
    holds: fc.array(
      fc.record({
        age: fc.integer({ min: 0, max: 24 }),
        pickup: fc.integer({ min: 1, max: branches }),
        priority: fc.constantFrom(0, 0, 0, 1),
        item: fc.option(fc.integer({ min: 1, max: 4 }), { freq: 3 }),
        edition: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 3 }),
        languages: fc.constantFrom<readonly string[] | null>(null, null, ['swe'], ['fin', 'swe']),
      }),
      { maxLength: 5 },
    ),
    copies: fc.array(
      fc.record({
        branch: fc.integer({ min: 1, max: branches }),
        edition: fc.integer({ min: 1, max: 2 }),
        language: fc.constantFrom('swe', 'fin'),
      }),
      { maxLength: 4 },
    ),
    ways: fc.array(fc.option(fc.integer({ min: 1, max: 4 })), {
      minLength: branches * branches,
      maxLength: branches * branches,
    }),
    windowDays: fc.constantFrom(0, 3, 7),
  })
  .map(({ holds, copies, ways, windowDays }) => ({
    holds: holds.map(
      (one, n): WaitingHold => ({
        id: n + 1,
        queuedAt: at - one.age * day,
        priority: one.priority,
        pickup: one.pickup,
        target: one.item ? 'item' : one.edition ? 'edition' : 'work',
        edition: one.edition,
        item: one.item,
        languages: one.languages,
        formats: null,
      }),
    ),
    copies: copies.map((one, n) => ({ ...one, item: n + 1, format: 'book' })),
    reach: (from, to) => {
      const way = ways[(from - 1) * branches + to - 1]
      return way ? { arrives: at + way * 3_600_000, transports: 1 + (way % 2) } : undefined
    },
    policy: { windowDays },
    now,
  }))

interface Cost {
  minutes: number
  transports: number
}

const costOf = (world: Small, hold: WaitingHold, copy: FreeCopy): Cost | undefined => {
  if (!accepts(hold, copy)) return undefined
  if (hold.pickup === copy.branch) return { minutes: 0, transports: 0 }
  const way = world.reach(copy.branch, hold.pickup)
  return way && { minutes: (way.arrives - at) / 60_000, transports: way.transports }
}

/** Every way to serve exactly these holds, tried one by one: the cheapest, or undefined when it cannot be done. */
function cheapest(
  world: Small,
  holds: readonly WaitingHold[],
  copies: readonly FreeCopy[],
): Cost | undefined {
  const [first, ...rest] = holds
  if (!first) return { minutes: 0, transports: 0 }
  let best: Cost | undefined
  for (const copy of copies) {
    const cost = costOf(world, first, copy)
    const others =
      cost &&
      cheapest(
        world,
        rest,
        copies.filter(other => other !== copy),
      )
    if (!cost || !others) continue
    const total = {
      minutes: cost.minutes + others.minutes,
      transports: cost.transports + others.transports,
    }
    if (!best || compare(total, best) < 0) best = total
  }
  return best
}
const compare = (a: Cost, b: Cost): number => a.minutes - b.minutes || a.transports - b.transports

const subsets = <T>(of: readonly T[]): T[][] => {
  const [first, ...rest] = of
  if (first === undefined) return [[]]
  const without = subsets(rest)
  return [...without.map(subset => [first, ...subset]), ...without]
}

/**
 * The policy by brute force. From the front of the queue: the earliest who can be served besides those already in, with
 * all who queued within the window of that one; of these as many as possible, then cheapest in all, then the earliest.
 */
function byBruteForce(world: Small): { served: number[]; cost: Cost } {
  let queue = world.holds.toSorted(inQueueOrder)
  let served: WaitingHold[] = []
  for (;;) {
    queue = queue.filter(hold => cheapest(world, [...served, hold], world.copies))
    const [first] = queue
    if (!first) break
    const limit = first.queuedAt + world.policy.windowDays * day
    const round = queue.filter(
      hold =>
        hold === first ||
        (world.policy.windowDays > 0 && hold.priority === first.priority && hold.queuedAt <= limit),
    )
    let best: { subset: WaitingHold[]; cost: Cost } | undefined
    // Subsets come in lexicographic order: of equals the one with the earliest is met first.
    for (const subset of subsets(round)) {
      const cost = cheapest(world, [...served, ...subset], world.copies)
      if (!cost) continue
      if (
        !best ||
        subset.length > best.subset.length ||
        (subset.length === best.subset.length && compare(cost, best.cost) < 0)
      )
        best = { subset, cost }
    }
    served = [...served, ...(best?.subset ?? [])]
    queue = queue.filter(hold => !round.includes(hold))
  }
  return {
    served: served.map(hold => hold.id).sort(),
    cost: cheapest(world, served, world.copies) ?? { minutes: -1, transports: -1 },
  }
}

test('S038 S039 S106 the allocation is the one that trying everything finds best', () => {
  fc.assert(
    fc.property(small, world => {
      const made = allocate(world)
      const expected = byBruteForce(world)
      assert.deepEqual(made.map(one => one.hold).sort(), expected.served)
      const cost = { minutes: 0, transports: 0 }
      for (const one of made) {
        cost.minutes += (one.arrives - at) / 60_000
        cost.transports += one.transports
      }
      assert.deepEqual(cost, expected.cost)
    }),
    runs,
  )
})

test('S059 nobody is passed by one who queued more than the window later, and as many as can be are served', () => {
  fc.assert(
    fc.property(small, world => {
      const made = allocate(world)
      const byId = new Map(world.holds.map(hold => [hold.id, hold]))
      const left = world.holds.filter(hold => !made.some(one => one.hold === hold.id))
      for (const one of made) {
        const winner = byId.get(one.hold) as WaitingHold
        const copy = world.copies.find(other => other.item === one.item) as FreeCopy
        const passed = left.filter(other => inQueueOrder(other, winner) < 0 && costOf(world, other, copy))
        assert.equal(one.reason, passed.length ? 'nearer' : 'first')
        for (const other of passed) {
          assert.equal(other.priority, winner.priority)
          assert.ok(winner.queuedAt - other.queuedAt <= world.policy.windowDays * day)
          assert.ok(world.policy.windowDays > 0)
        }
        assert.ok(one.candidates.some(candidate => candidate.hold === one.hold))
      }
      const idle = world.copies.filter(copy => !made.some(one => one.item === copy.item))
      for (const copy of idle) for (const hold of left) assert.equal(costOf(world, hold, copy), undefined)
      assert.equal(new Set(made.map(one => one.item)).size, made.length)
      assert.equal(new Set(made.map(one => one.hold)).size, made.length)
    }),
    runs,
  )
})

test('S038 the same world told in another order gives the same answer', () => {
  const shuffled = small.chain(world =>
    fc.record({
      world: fc.constant(world),
      holds: fc.shuffledSubarray(world.holds, { minLength: world.holds.length }),
      copies: fc.shuffledSubarray(world.copies, { minLength: world.copies.length }),
    }),
  )
  fc.assert(
    fc.property(shuffled, ({ world, holds, copies }) => {
      assert.deepEqual(allocate({ ...world, holds, copies }), allocate(world))
    }),
    { numRuns: 500 },
  )
})

test('what the pick list promises of a copy is what its scan gives when nothing has changed', () => {
  fc.assert(
    fc.property(small, world => {
      for (const one of allocate(world)) {
        const copy = world.copies.find(other => other.item === one.item) as FreeCopy
        const others = world.copies.filter(other => other !== copy)
        const captured = chooseFor({ ...world, copy, others })
        assert.deepEqual(captured, one)
      }
    }),
    runs,
  )
})

test('the place people are shown is the order in which the allocator serves them', () => {
  fc.assert(
    fc.property(small, world => {
      const shown = places(
        world.holds.map(hold => ({ ...hold, state: 'waiting' as const, capturedAt: null })),
      )
      assert.deepEqual(
        [...shown].sort((a, b) => a[1] - b[1]).map(([id]) => id),
        world.holds.toSorted(inQueueOrder).map(hold => hold.id),
      )
      // Copies that come one by one, and are as far from everybody, go to people in that order too.
      const copies = [{ item: 9, edition: 1, language: 'swe', format: 'book', branch: 9 }]
      const reach = () => ({ arrives: at + 3_600_000, transports: 1 })
      const open = world.holds.map(hold => ({ ...hold, target: 'work' as const, languages: null }))
      let queue = open
      for (let place = 1; queue.length; place++) {
        const [served] = allocate({ ...world, holds: queue, copies, reach })
        assert.equal(shown.get(served?.hold ?? 0), place)
        queue = queue.filter(hold => hold.id !== served?.hold)
      }
    }),
    runs,
  )
})

test('nobody beyond the last it looked at changes who gets what', () => {
  fc.assert(
    fc.property(small, fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 4 }), (world, ages) => {
      const { assignments, last, wantsMore } = allocation(world)
      if (wantsMore) return
      const upTo = world.holds.filter(hold => last && inQueueOrder(hold, last) <= 0)
      assert.deepEqual(allocate({ ...world, holds: upTo }), assignments)
      // Whoever else came after the last would not change it either.
      const late = ages.map(
        (age, n): WaitingHold => ({
          ...(world.holds[0] as WaitingHold),
          ...{ id: 100 + n, queuedAt: at + age * day, priority: -1, target: 'work', languages: null },
        }),
      )
      if (last) assert.deepEqual(allocate({ ...world, holds: [...upTo, ...late] }), assignments)
    }),
    runs,
  )
})

/** The same small worlds under policies that keep copies away: forbidden ways, municipal mode, last and new copies. */
const withPolicy = fc
  .record({
    world: small,
    municipalOnly: fc.boolean(),
    keepLastInMunicipality: fc.boolean(),
    keepLastInCounty: fc.boolean(),
    protectNewDays: fc.constantFrom(0, 30),
    forbidden: fc.array(
      fc.record({ from: fc.integer({ min: 1, max: branches }), to: fc.integer({ min: 1, max: branches }) }),
      { maxLength: 3 },
    ),
    added: fc.constantFrom<readonly Day[]>(['2027-01-20' as Day, '2026-01-01' as Day]),
  })
  .map(({ world, added, ...policy }) => ({
    ...world,
    copies: world.copies.map((copy, n) => ({ ...copy, addedOn: added[n % 2] ?? null })),
    policy: { ...world.policy, ...policy, municipalityOf: (branch: number) => Math.ceil(branch / 2) },
  }))

test('whoever was passed by more than the window, or in a class before, was kept from the copy by a stored reason', () => {
  fc.assert(
    fc.property(withPolicy, world => {
      const made = allocate(world)
      const byId = new Map(world.holds.map(hold => [hold.id, hold]))
      const left = world.holds.filter(hold => !made.some(one => one.hold === hold.id))
      for (const one of made) {
        const winner = byId.get(one.hold) as WaitingHold
        const copy = world.copies.find(other => other.item === one.item) as FreeCopy
        for (const other of left) {
          if (inQueueOrder(other, winner) > 0 || !accepts(other, copy)) continue
          const inWindow =
            other.priority === winner.priority &&
            winner.queuedAt - other.queuedAt <= world.policy.windowDays * day
          const isBarred = one.barred.some(barred => barred.hold === other.id)
          assert.ok(isBarred !== (inWindow && one.passed.includes(other.id)))
        }
        assert.ok(one.barred.every(barred => !one.passed.includes(barred.hold)))
      }
    }),
    runs,
  )
})

test('the promise is kept at the scan whatever the policy keeps away', () => {
  fc.assert(
    fc.property(withPolicy, world => {
      for (const one of allocate(world)) {
        const copy = world.copies.find(other => other.item === one.item) as FreeCopy
        const others = world.copies.filter(other => other !== copy)
        assert.deepEqual(chooseFor({ ...world, copy, others }), one)
      }
    }),
    runs,
  )
})
