import type { Texts } from '../sv/index.ts'

export const found: Texts['found'] = {
  tooFastTitle: 'Please wait a moment',
  tooFastText:
    'There are unusually many searches from the same computer. Wait a few seconds and load the page again. Log in to search without a limit.',
}
