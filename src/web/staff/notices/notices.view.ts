export type NoticeState = 'outbox' | 'queued' | 'sent' | 'failed'

export type NoticesView = {
  readonly state: NoticeState
  readonly page: number
  readonly pages: number
  readonly notices: readonly {
    readonly id: number
    readonly recipient: string | null
    readonly subject: string
    readonly body: string
    readonly when: string
    readonly error: string | null
  }[]
}
