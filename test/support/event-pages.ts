type Row = Record<string, unknown>

/** The list of events in its guises: as it stands, a day that has some, a month, what finds nothing, a day long past. */
export async function eventPaths(one: (sql: string) => Promise<Row>): Promise<string[]> {
  const { id } = await one('select id from events.event order by starts_at limit 1')
  const { day, month } = await one(
    `select to_char(min(starts_at) at time zone 'Europe/Stockholm', 'YYYY-MM-DD') as day,
       to_char(now() at time zone 'Europe/Stockholm' + interval '1 month', 'YYYY-MM') as month
     from events.event where starts_at > now() + interval '2 days'`,
  )
  return [
    '/evenemang',
    '/evenemang?nar=today',
    `/evenemang?nar=${day}`,
    `/evenemang?kommun=mora&for=child&nar=${month}`,
    `/evenemang?kommun=mora&for=young&nar=${day}`,
    '/evenemang?nar=1999-01-01',
    `/evenemang/${id}`,
    `/evenemang/${id}/titel`,
    '/ar/evenemang',
    `/ar/evenemang?nar=${day}`,
    `/ar/evenemang?nar=${month}`,
  ]
}
