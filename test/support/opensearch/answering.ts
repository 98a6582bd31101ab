import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server of a test's own that answers as it likes. */
export async function answering(
  how: RequestListener,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const server = createServer(how)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() }
}
