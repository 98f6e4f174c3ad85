export const en = {
  'import.oneFile': 'Name one file to import.',
  'import.noText': 'The file has no text. If it is a scan, run text recognition (OCR) over it first.',
  'import.noStory':
    'There is no headline with a body below it. A headline must be on a line of its own, apart from the text, without a full stop at its end.',
  'import.noLanguage':
    'No story of this newsletter has {{language, language}} text. If it was printed in one language, pass --one-language. If not, check whether the file has lost text.',
  'import.notAMonth':
    '“{{given}}” is not a month. Write it as YYYY-MM, for example 2021-07 (in a terminal: --issue 2021-07).',
  'import.noMonth':
    'The file name, the title and the dates of the stories do not say which month the newsletter is for. Enter the month (in a terminal: --issue YYYY-MM).',
  'import.tooMany':
    'The newsletter has {{found, number}} {{what, text}}. The limit is {{most, number}}, far more than a newsletter has. Check that it is the right file, or import it in parts.',
  'import.tooMany.lines': 'lines',
  'import.tooMany.characters': 'characters',
  'import.tooMany.headlines': 'headlines',
  'import.tooMany.bodyPairs': 'pairs of a headline and a paragraph',
  'import.tooMany.figures': 'figures',
  'import.tooMany.sentencePairs': 'pairs of an English and a Chinese sentence',
} as const
