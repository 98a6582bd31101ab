import { HtmlValidate } from 'html-validate'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // What the renderer writes and what HTML allows: void elements, attribute style and long lines.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit'] }],
    'void-style': 'off',
    'no-trailing-whitespace': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-implicit-button-type': 'error',
    'tel-non-breaking': 'off',
  },
})

/** What html-validate finds wrong with a page as the server wrote it. */
export async function htmlFaults(html: string): Promise<string[]> {
  const report = await validator.validateString(html)
  return report.results.flatMap(result =>
    result.messages.map(message => `${message.ruleId}: ${message.message} (${message.selector})`),
  )
}
