/** The columns of Zotero's own CSV, in its order. Learnt from its translator in November 2026. */
export const ZOTERO_COLUMNS: readonly string[] = [
  ...['Key', 'Item Type', 'Publication Year', 'Author', 'Title', 'Publication Title', 'ISBN', 'ISSN'],
  ...['DOI', 'Url', 'Abstract Note', 'Date', 'Date Added', 'Date Modified', 'Access Date', 'Pages'],
  ...['Num Pages', 'Issue', 'Volume', 'Number Of Volumes', 'Journal Abbreviation', 'Short Title', 'Series'],
  ...['Series Number', 'Series Text', 'Series Title', 'Publisher', 'Place', 'Language', 'Rights', 'Type'],
  ...['Archive', 'Archive Location', 'Library Catalog', 'Call Number', 'Extra', 'Notes'],
  ...['File Attachments', 'Link Attachments', 'Manual Tags', 'Automatic Tags', 'Editor', 'Series Editor'],
  ...['Translator', 'Contributor', 'Attorney Agent', 'Book Author', 'Cast Member', 'Commenter', 'Composer'],
  ...['Cosponsor', 'Counsel', 'Interviewer', 'Producer', 'Recipient', 'Reviewed Author', 'Scriptwriter'],
  ...['Words By', 'Guest', 'Number', 'Edition', 'Running Time', 'Scale', 'Medium', 'Artwork Size'],
  ...['Filing Date', 'Application Number', 'Assignee', 'Issuing Authority', 'Country', 'Meeting Name'],
  ...['Conference Name', 'Court', 'References', 'Reporter', 'Legal Status', 'Priority Numbers'],
  ...['Programming Language', 'Version', 'System', 'Code', 'Code Number', 'Section', 'Session'],
  ...['Committee', 'History', 'Legislative Body'],
]
