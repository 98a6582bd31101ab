import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** Bytes below which compressing costs more than it saves. */
const worthwhile = 900

/** Of a page of 18 kB: 4 gives 3.8 kB in 0.12 ms, 5 gives 3.6 kB in 0.18 ms, 7 next to nothing more for half as long again. */
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }

/** A page as an answer, compressed the way the browser takes it. */
export function htmlResponse(
  html: string,
  status: number,
  acceptEncoding: string,
  headers: Headers,
): Response {
  headers.set('content-type', 'text/html; charset=utf-8')
  headers.append('vary', 'accept-encoding')
  const plain = Buffer.from(html)
  const answer = (body: Buffer, encoding: string | null): Response => {
    if (encoding) headers.set('content-encoding', encoding)
    return new Response(new Uint8Array(body), { status, headers })
  }
  if (plain.length < worthwhile) return answer(plain, null)
  if (/\bbr\b/.test(acceptEncoding)) {
    return answer(brotliCompressSync(plain, quality), 'br')
  }
  if (/\bgzip\b/.test(acceptEncoding)) return answer(gzipSync(plain, { level: 6 }), 'gzip')
  return answer(plain, null)
}
