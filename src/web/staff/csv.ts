/** What a spreadsheet would take for a formula is made text by a mark before it. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const cell = (value: string | number | null): string => {
  const text = typeof value === 'string' ? harmless(value) : String(value ?? '')
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Rows as a file that Swedish spreadsheets open by themselves: semicolons, and the mark that says it is UTF-8. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): string =>
  `\ufeff${rows.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`
