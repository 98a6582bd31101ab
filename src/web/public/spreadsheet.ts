/** A cell of a file that a spreadsheet must not take for a formula. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t])/, "'").replaceAll('"', '""')}"`

/** A file for spreadsheets: semicolons, as Swedish ones expect, with a mark that says it is UTF-8. */
export const spreadsheet = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map(row => row.map(cell).join(';')).join('\r\n')}\r\n`
