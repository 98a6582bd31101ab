export const found = {
  tooFastTitle: 'Vänta en liten stund',
  tooFastText:
    'Det kommer ovanligt många sökningar från samma dator. Vänta några sekunder och ladda om sidan. Logga in om du vill söka utan gräns.',
}
