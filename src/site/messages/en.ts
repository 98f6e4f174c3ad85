export const en = {
  'site.invalidArchive': 'The archive has invalid files. Nothing was built.',
  'site.openErrors_one':
    'The archive has {{count}} open error. Fix it, or add its rule, its story and your reason to “accepted” in its issue. To build the archive as it is, pass --with-errors. Nothing was built.',
  'site.openErrors_other':
    'The archive has {{count}} open errors. Fix each, or add its rule, its story and your reason to “accepted” in its issue. To build the archive as it is, pass --with-errors. Nothing was built.',
  'site.builtWithErrors_one': 'BUILT WITH {{count}} OPEN ERROR, which readers will see.',
  'site.builtWithErrors_other': 'BUILT WITH {{count}} OPEN ERRORS, which readers will see.',
  'site.built':
    'Built {{out}}/, to be served at {{base}}. Issues: {{issues, number}}. Stories: {{stories, number}}.',
  'site.missingIssues':
    'The last build had {{issues, list}}, and this one does not. Devices that have them keep them. To withdraw an issue, list it in withdrawn.json beside the issues.',
  'site.after.unreadable':
    '--after {{from}} cannot be read: {{reason}}. Name the folder of a build or the address of its site. For a first release, leave out --after. Nothing was built.',
  'site.after.format':
    '--after {{from}} is not a catalogue that this version understands. Nothing was built.',
  'site.out.overlaps':
    'The build reads {{folder}}, so --out {{out}} may not contain it, nor be in it. Name a folder for the build only, for example --out site',
  'site.out.other':
    '--out {{out}} is neither an empty folder nor an earlier build. Name a folder for the build only, for example --out site',
  'site.noLicence':
    '{{folder}} is part of the scripts, but does not state its licence. Its package.json must name the licence, and a file LICENSE must have its text. Use another version of it, or another package.',
  'site.port.reserved':
    'Port {{port}} is reserved for the administrator of this computer. Use another one, for example {{another}}',
  'site.port.taken':
    'Other programs use port {{port}} and all later ones. Use another one, for example {{another}}',

  'site.deploy.upload': 'upload  {{path}}',
  'site.deploy.remove': 'remove  {{path}}',
  'site.deploy.more': '… and {{more, number}} more',
  'site.deploy.plan':
    'To upload: {{uploads, number}} files, {{megabytes, number}} MB. Unchanged: {{unchanged, number}}. To remove: {{removals, number}}. Kept for open pages: {{kept, number}}.',
  'site.deploy.progress': 'Uploaded {{done, number}} of {{all, number}} files.',
  'site.deploy.tried': 'This was a dry run. {{where}} is unchanged.',
  'site.deploy.done':
    '{{where}} has the site, to be served at {{base}}. The server must answer a request for a folder with its index.html, and one for a missing file with {{errorPage}} and status 404. How to set this up: src/site/deploying.md',
  'site.deploy.waiting':
    'Another deploy is running, or was killed. Watching it for {{seconds, number}} seconds…',
  'site.deploy.locked': 'Another deploy is running. Nothing was changed. Deploy again when it has finished.',
  'site.deploy.lockLost':
    'This deploy could not renew its lock in time: the connection is too slow, or this computer was asleep. It has stopped. Deploy again to finish it.',
  'site.deploy.changed':
    '{{path}} changed during the deploy, so a build is probably running. Deploy again when the build has finished.',
  'site.deploy.damagedRecord':
    'The record of earlier deploys in the storage, {{path}}, is damaged. Nothing was changed. Delete that file, then deploy again: all files will be uploaded again, and old files of the site will stay until you delete them.',
  'site.deploy.stopped': 'Stopped. Deploy again to finish.',
  'site.deploy.noCredentials':
    'There are no credentials. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the environment, or name a profile in AWS_PROFILE.',
  'site.deploy.refused':
    'The server refuses access to the bucket {{bucket}} ({{code}}). Check the credentials, which must allow listing, reading, writing and deleting its files, and the clock of this computer.',
  'site.deploy.noBucket':
    'There is no bucket {{bucket}} at {{host}}. Check its name and --endpoint, or create it.',
  'site.deploy.noRegion':
    'The region of the bucket is missing or wrong. Set it in AWS_REGION, for example eu-central-1.',
  'site.deploy.unreachable':
    'The server {{host}} cannot be reached ({{code}}). Check the network connection and --endpoint. If the server does not know addresses that begin with the bucket, add --path-style.',
  'site.deploy.interrupted':
    'The server {{host}} is overloaded or out of order, or the connection to it was lost ({{code}}). Deploy again: it continues where it stopped.',
  'site.deploy.failed': 'The server {{host}} refused a request ({{code}}).',

  'feed.note': 'Editor’s note:',
  'feed.corrected': 'Corrected on {{date}}:',
  'feed.sources_one': 'Source:',
  'feed.sources_other': 'Sources:',
  'feed.link': 'Original article',
  'feed.edition.en': 'The issue as an EPUB in English',
  'feed.edition.zh': 'The issue as an EPUB in Chinese',
  'feed.edition.both': 'The issue as an EPUB in both languages',
  'feed.edition.page': 'The issue as a single-file web page',

  'manifest.name': 'Southwest China',
  'manifest.shortName': 'SW China',
  'manifest.description':
    'Business news from Chengdu, Chongqing, Guizhou and Yunnan in English and Chinese, kept on the device. 西南地区商务通讯',
  'manifest.front': 'The stories of all issues, by place and topic',
  'manifest.story': 'A story in English and Chinese, side by side',
  'manifest.issues': 'Issues',
  'manifest.search': 'Search',
  'manifest.settings': 'Settings',
} as const
