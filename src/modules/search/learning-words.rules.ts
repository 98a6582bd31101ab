/** What is for those who learn Swedish, as the index names it among genres. */
export const secondLanguage = 'svenska som andraspråk'
export const easyReading = 'lättläst'

/** How readers ask for what is written simply. */
export const easyPattern = [
  'lättläst(?:a|are)?(?: bok| böcker)?|ll[- ]bok|ll[- ]böcker|(?:på )?(?:lätt|enkel) svenska|lätt att läsa|lätta böcker',
  'easy to read|easy readers|easy books|easy swedish|selkokirja|selkokirjat|selkokielellä|selkoruotsi|selkoruotsia',
].join('|')

/** How those ask who learn Swedish, and their teachers: the school, what one does there, and how far one has come. */
export const learningPattern = [
  'sfi(?:[- ](?:kurs|nivå|spår|bok|böcker))?(?: [a-d])?|svenska för (?:invandrare|nybörjare|nyanlända|utländska)',
  '(?:för )?nybörjare i svenska|nybörjarsvenska|(?:lära|lär) (?:sig|dig|mig) svenska|lära svenska',
  '(?:learn|learning|study) swedish|swedish for (?:beginners|immigrants|foreigners)|swedish as a (?:second|foreign) language',
  '(?:opi|opin|oppia|opiskele|opiskella) ruotsia|ruotsia aloittelijoille|ruotsi toisena kielenä',
  'تعل[يّ]?م (?:اللغة )?السويدية|(?:اللغة )?السويدية للمبتدئين',
].join('|')

const subjects = /svenska som (?:andra ?språk|främmande språk)|svenska för invandrare|^sfi\b/iu
/** Dewey 439.78: Swedish for those whose first language is another (table 4, 824, 834 and 864). */
const dewey = /^439\.78(?:24|34|64)/

/** Whether an edition is made for those who learn Swedish, by its record. */
export const isForLearners = (facts: {
  readonly subjects?: readonly string[]
  readonly genres?: readonly string[]
  readonly dewey?: readonly string[]
}): boolean =>
  [...(facts.subjects ?? []), ...(facts.genres ?? [])].some(one => subjects.test(one)) ||
  (facts.dewey ?? []).some(mark => dewey.test(mark.replaceAll('/', '')))
