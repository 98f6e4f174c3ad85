export const en = {
  'desk.failed': 'The desk could not do this. The program or the system said:',
  'desk.diskFull': 'The disk is full. Free some space, then try again. The system said:',
  'desk.diskReadOnly':
    'The desk is not allowed to write there. Change the permissions of the folder or disk, then try again. The system said:',
  'desk.away': 'The desk is not responding. Check that it is still running, and try again.',
  'desk.pageFailed': 'The page could not do this. The browser said:',
  'desk.unreadable': 'The page does not understand the desk’s answer. Reload the page. The answer was:',
  'desk.malformedRequest':
    'The desk does not understand this request. Reload the page. What it did not expect:',
  'desk.guard.otherPage': 'The desk answers only requests from its own pages on this computer.',
  'desk.guard.noKey': 'Open the address that npm run desk printed. It has the key to this desk.',
  'desk.noDraft': 'There is no such draft.',
  'desk.noNewsletter': 'The draft has no newsletter.',
  'desk.noIssue': 'The archive has no issue {{id}}.',
  'desk.monthTaken': 'There is already a draft of {{month}}.',
  'desk.changedSince': 'The draft has changed since you reviewed it. Review it again.',
  'desk.archiveChanged': 'The issue in the archive has changes that this draft lacks. Review it again.',
  'desk.openErrors': 'There are open errors.',
  'desk.notPublished': 'Nothing was published. The check of the archive found:',
  'desk.onlyIssue':
    'This is the only issue in the archive, and a site needs one. Publish another issue first, then withdraw this one. To take the whole site off the web, delete it on its server.',
  'desk.nameTaken':
    'Nothing was published. The glossary already has another name with the id {{id}}: {{en}} ({{zh}}).',
  'desk.notBuilt': 'The issue is in the archive, but the site could not be built. The build said:',
  'desk.notPrepared': 'The preview could not be prepared. This does not affect the draft. The build said:',
  'draft-translation.title': 'Draft translation',
  'draft-translation.unapproved.problem':
    'The browser has translated this sentence, and nobody has approved it.',
  'draft-translation.unapproved.advice': 'Approve the translation, or write your own.',
  'desk.reviewHow':
    'Please write what should change, each remark on a line that begins with the number of its sentence, such as “3.2 The figure should be 15.” Then send the lines back.',
  'desk.corrected': 'An earlier version of this story said {{before, quotes}} instead of {{now, quotes}}.',
  'desk.correctedOther':
    'An earlier version of this story said {{before, quotes}} instead of {{now, quotes}} in {{language, language}}.',
  'desk.correctedGone': 'An earlier version of this story said {{before, quotes}}, which was wrong.',
  'desk.correctedDate':
    'An earlier version of this story was dated {{before, date}} instead of {{now, date}}.',
  'desk.noSite': 'There is no site in {{folder}} yet. Publish an issue first.',
  'desk.notDeployed':
    'The command failed, or did not end within {{minutes}} minutes. Its output is above. The site on this computer stays as it is.',
  'desk.noRemote': 'The Git repository of the archive has no remote to push to.',
  'desk.notPushed':
    'The push failed. What is committed on this computer stays as it is. Try again when the problem is solved. Git said:',
  'desk.logDamaged':
    'The first line of {{file}} cannot be read. Restore that file from a backup, or move its folder away and import the newsletter or open the issue again.',
  'desk.fileDamaged':
    '{{file}} is damaged. Restore it from a backup, or move it to another folder. The texts of the draft are in another file.',
  'desk.pageNotBuilt': 'The desk could not build its page. The bundler said:',
} as const
