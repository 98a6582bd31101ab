/** Characters no XML 1.0 document may hold, escaped or not; old records and bad exports do. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are just what XML forbids
export const forbiddenInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** A text as it stands in an element or between quotation marks, without what XML has no sign for. */
export const escapeXml = (text: string): string =>
  text
    .replace(forbiddenInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
