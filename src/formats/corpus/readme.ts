/** What a corpus says of itself, in English and Persian. */
export const README = `A corpus of news articles, written by Borideh.

text/         One article a file: UTF-8, a paragraph a line. First the lines above the headline, then the headline, the
              lead and the story. Captions of pictures are left out.
metadata.csv  One article a row: UTF-8 with a byte order mark, commas, all cells in quotes. Several authors, keywords or
              tags stand in one cell, with "; " between them. Dates are ISO 8601; "published_as_printed" is the date as
              the page has it, in its own calendar. A cell that a spreadsheet would take for a formula begins with an
              apostrophe that is not part of it.
SHA256SUMS    Checksums: "sha256sum -c SHA256SUMS" says whether the files are as they were written.

Voyant Tools: upload this zip file as it is, or the folder "text" alone.
AntConc: unpack it, then File > Open Corpus Manager > Raw Files > Add Directory > text. Encoding: UTF-8.
R: read.csv("metadata.csv", fileEncoding = "UTF-8-BOM"). Python: pandas.read_csv("metadata.csv").

The texts belong to those who wrote them; the addresses of the pages are in the column "url".


پیکره‌ای از خبرها، نوشتهٔ بریده.

text/         هر خبر یک پرونده: UTF-8، هر بند در یک خط. نخست روتیتر، سپس تیتر، لید و متن. شرح عکس‌ها در آن نیست.
metadata.csv  هر خبر یک سطر: UTF-8، همهٔ خانه‌ها میان گیومه. چند نویسنده، کلیدواژه یا برچسب با «; » از هم جدا شده‌اند.
              تاریخ‌ها ISO 8601 است و «published_as_printed» همان تاریخی است که در صفحه آمده است. خانه‌ای که صفحه‌گسترده
              آن را فرمول می‌پنداشت با یک آپاستروف آغاز می‌شود که جزو متن نیست.
SHA256SUMS    جمع‌آزما: فرمان «sha256sum -c SHA256SUMS» می‌گوید که آیا پرونده‌ها دست‌نخورده‌اند.

حق متن‌ها از آنِ نویسندگان آن‌هاست؛ نشانی صفحه‌ها در ستون «url» است.
`
