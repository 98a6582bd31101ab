import { SMTPServer } from 'smtp-server'

// A mail server of its own process, for tests: prints one JSON line for its port and one for each letter it takes.
// A recipient that begins with "refused" is turned away, as real servers do.
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onRcptTo: (address, _session, done) =>
    done(address.address.startsWith('refused') ? new Error('550 no such mailbox') : undefined),
  onData: (stream, session, done) => {
    const parts: Buffer[] = []
    stream.on('data', part => parts.push(part))
    stream.on('end', () => {
      const to = session.envelope.rcptTo.map(recipient => recipient.address)
      process.stdout.write(`${JSON.stringify({ to, source: Buffer.concat(parts).toString('base64') })}\n`)
      done()
    })
  },
})
server.listen(0, '127.0.0.1', () => {
  const address = server.server.address()
  process.stdout.write(`${JSON.stringify({ port: typeof address === 'object' ? address?.port : 0 })}\n`)
})
process.on('disconnect', () => process.exit(0))
