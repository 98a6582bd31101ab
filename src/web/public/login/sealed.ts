import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import { deflateRawSync, inflateRawSync } from 'node:zlib'
import type { z } from 'zod'

/** What browsers keep of one cookie, less its name and rules. */
const mostBytes = 3800

/** Seals what a browser keeps for us: nobody but us can read it or make one. */
export interface SealedBox {
  /** Null when it is more than a cookie holds. */
  seal(value: unknown): string | null
  /** Null for what we have not sealed, or sealed for something else. */
  open<T>(sealed: string, shape: z.ZodType<T>): T | null
}

export function sealedBox(secret: string, use: string): SealedBox {
  const key = createHash('sha256').update(`${use}|${secret}`).digest()
  return {
    seal: value => {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce)
      const inside = Buffer.concat([cipher.update(deflateRawSync(JSON.stringify(value))), cipher.final()])
      const sealed = Buffer.concat([nonce, cipher.getAuthTag(), inside]).toString('base64url')
      return sealed.length <= mostBytes ? sealed : null
    },
    open: (sealed, shape) => {
      const bytes = Buffer.from(sealed, 'base64url')
      if (bytes.length < 29) return null
      try {
        const opened = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, 12))
        opened.setAuthTag(bytes.subarray(12, 28))
        const inside = Buffer.concat([opened.update(bytes.subarray(28)), opened.final()])
        return shape.parse(JSON.parse(inflateRawSync(inside).toString('utf8')))
      } catch {
        return null
      }
    },
  }
}
