import type { CDPSession, Page } from 'playwright-core'

/** What a first visit to a page fetched. Bytes as they travelled, compressed; fonts counted apart. */
export interface Weight {
  readonly path: string
  readonly requests: number
  readonly scriptBytes: number
  readonly styleBytes: number
  readonly fontBytes: number
  readonly bytesWithoutFonts: number
  readonly hosts: readonly string[]
  /** Largest contentful paint; null where it is not measured. */
  readonly lcpMs: number | null
}

/** What a page may cost at most. */
export const budget = {
  requests: 30,
  scriptBytes: 50_000,
  styleBytes: 40_000,
  searchBytesWithoutFonts: 60_000,
  lcpMs: 1500,
} as const

/** A middling telephone on a slow network: 1.6 Mbit/s, 150 ms there and back, a processor a quarter as fast. */
async function slowDown(session: CDPSession): Promise<void> {
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 200_000,
    uploadThroughput: 93_750,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

const largestPaint = `new Promise(settle => {
  let last = null
  new PerformanceObserver(list => { for (const entry of list.getEntries()) last = entry.startTime })
    .observe({ type: 'largest-contentful-paint', buffered: true })
  setTimeout(() => settle(last), 300)
})`

/** Weighs a page as somebody meets it who has never been here. */
export async function weigh(
  page: Page,
  origin: string,
  path: string,
  options: { readonly slow?: boolean } = {},
): Promise<Weight> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  // Who has never been here has no helper that keeps files.
  await session.send('Network.setBypassServiceWorker', { bypass: true })
  if (options.slow) await slowDown(session)
  const kinds = new Map<string, string>()
  const hosts = new Set<string>()
  const bytes = new Map<string, number>()
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.url.startsWith('data:')) return
    kinds.set(requestId, type)
    hosts.add(new URL(response.url).host)
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const kind = kinds.get(requestId)
    if (kind) bytes.set(kind, (bytes.get(kind) ?? 0) + encodedDataLength)
  })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  const lcpMs = options.slow ? Number(await page.evaluate(largestPaint)) : null
  await session.detach()
  const fonts = bytes.get('Font') ?? 0
  return {
    path,
    requests: kinds.size,
    scriptBytes: bytes.get('Script') ?? 0,
    styleBytes: bytes.get('Stylesheet') ?? 0,
    fontBytes: fonts,
    bytesWithoutFonts: [...bytes.values()].reduce((sum, one) => sum + one, 0) - fonts,
    hosts: [...hosts],
    lcpMs: lcpMs === null ? null : Math.round(lcpMs),
  }
}

/** Where a page costs more than it may, in words. */
export function overBudget(weight: Weight, ownHost: string): string[] {
  const over: string[] = []
  const most = (what: keyof typeof budget, value: number, unit: string) => {
    if (value > budget[what]) over.push(`${weight.path}: ${what} ${value} ${unit}, at most ${budget[what]}`)
  }
  most('requests', weight.requests, 'requests')
  most('scriptBytes', weight.scriptBytes, 'bytes')
  most('styleBytes', weight.styleBytes, 'bytes')
  if (/^(\/[a-z]{2})?\/sok\b/.test(weight.path))
    most('searchBytesWithoutFonts', weight.bytesWithoutFonts, 'bytes')
  if (weight.lcpMs !== null) most('lcpMs', weight.lcpMs, 'ms')
  for (const host of weight.hosts)
    if (host !== ownHost) over.push(`${weight.path}: asks ${host}, which is not ours`)
  return over
}
