export const en = {
  'report.issues_one': '{{count}} issue',
  'report.issues_other': '{{count}} issues',
  'report.stories_one': '{{count}} story',
  'report.stories_other': '{{count}} stories',
  'report.errors_one': '{{count}} open error',
  'report.errors_other': '{{count}} open errors',
  'report.warnings_one': '{{count}} warning',
  'report.warnings_other': '{{count}} warnings',
  'report.summary': 'Checked {{issues}} with {{stories}}: {{errors}}, {{warnings}}, {{accepted}} accepted.',
} as const
