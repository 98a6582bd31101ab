import assert from 'node:assert/strict'
import { test } from 'node:test'
import { calibration, runWorld } from '../../simulator/index.ts'
import { measuredFrom } from './simulate-calibrate.ts'

const measured = measuredFrom(
  'month,owner,pickup,reservations,days\n2019-07,A,A,30,10\n2019-07,A,B,50,20\n2019-08,B,A,20,34\n',
  'type,from,to,items\nAdult Fiction,A,B,3\nAdult Fiction,A,A,7\n',
  'authority,type,items,issues,renewals\nA,Adult Fiction,90,5,1\nA,15 DVD Standard,10,5,1\n',
)

test('ratios of the model stand beside those of the data, with the difference', () => {
  const { world } = runWorld({ policy: 'window:7', days: 60, seed: 1, warmUp: 14, size: { scale: 0.003 } })
  const ratios = calibration(world, measured)
  assert.deepEqual(
    ratios.map(one => one.data),
    [0.7, 2.4, 0.3, 0.1, 0.1],
  )
  for (const { what, model, data, difference } of ratios) {
    assert.ok(model > 0 && Number.isFinite(model), what)
    assert.ok(Math.abs(model - data - difference) < 0.002, what)
  }
})

test('where every library keeps to itself nothing is filled with another’s copy', () => {
  const { world } = runWorld({ policy: 'separate', days: 60, seed: 1, warmUp: 14, size: { scale: 0.003 } })
  assert.equal(calibration(world, measured)[0]?.model, 0)
})
