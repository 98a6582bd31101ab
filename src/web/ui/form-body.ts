/** More than any form of a person holds. */
export const mostOfForm = 256 * 1024

/** The text of a request, measured while it is read; null as soon as it is known to be more than so many bytes. */
export async function readAtMost(request: Request, most: number): Promise<string | null> {
  if (Number(request.headers.get('content-length') ?? 0) > most) return null
  if (!request.body) return ''
  const reader = request.body.getReader()
  const parts: Uint8Array[] = []
  let read = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(parts).toString('utf8')
    read += value.byteLength
    if (read > most) {
      // Not waited for: the sender may never end.
      reader.cancel().catch(() => {})
      return null
    }
    parts.push(value)
  }
}
