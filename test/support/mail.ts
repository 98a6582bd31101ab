import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { simpleParser } from 'mailparser'

export interface Mail {
  readonly to: readonly string[]
  readonly subject: string
  readonly text: string
  readonly messageId: string
  /** The lines of its head as they were sent, by name in small letters. */
  readonly head: ReadonlyMap<string, string>
}

/** Starts a real SMTP server in a process of its own; `mails` grows as letters come in. */
export async function startMailServer(): Promise<{ url: string; mails: Mail[]; stop(): void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'smtp-server.ts')], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  })
  const mails: Mail[] = []
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the mail server ended with ${code}`)))
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', async line => {
      const said = JSON.parse(line)
      if (said.port) return resolve(said.port)
      const mail = await simpleParser(Buffer.from(said.source, 'base64'))
      mails.push({
        to: said.to,
        subject: mail.subject ?? '',
        text: mail.text ?? '',
        messageId: mail.messageId ?? '',
        head: new Map(mail.headerLines.map(({ key, line }) => [key, line.slice(key.length + 1).trim()])),
      })
    })
  })
  child.removeAllListeners('exit')
  return { url: `smtp://127.0.0.1:${port}`, mails, stop: () => child.kill() }
}
