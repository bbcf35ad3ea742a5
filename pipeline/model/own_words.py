"""Words that outputs have of the program itself, whatever an interview says.

Made by `python -m tests.make.own_words` of the modules that print.
"""

_WORDS = """
about abstractnum abstractnumid accent actual actualtext added additions adobe affiliations
afrelationship after again agreed agreement alias align alike alone already alternative amount
anchor anchors annex annexed annot annotated annotation annotationref another answer answers
appdata application applies approved april arabic around arrangement artifact ascii asciitheme
assets attached attachedschema attachment attributes attribution auditing august author authors
autohyphenation autotitledeleted autoupdate autozero avlst axpos background balanced barchart
bardir basedon basis before begin beginbfchar begincmap begincodespacerange beginnings begun behind
believes beside between bgclr bibliography billion bitspercomponent blipfill block blockquote
blocks bodypr bookmarkend bookmarks bookmarkstart border bottom boxes bracketed brackets breaks
brief briefcanvas briefwright bring bubble bullet bulletlist bytes calculated cannot cantsplit
capital caption catax category cells center centre centred chair change changeclass changed
changekind changes chapter character characterspacingcontrol chart charts chartspace chatham
cidinit cidsysteminfo cited cites claim claims classes clear cleared close closed closing closings
clrscheme clrschememapping clusters cmapname cmaptype cnvpicpr cnvpr codebook codes color
colorspace colour colours column columns comment commentrangeend commentrangestart commentreference
comments commitment commitments compat condition confidence conformance conforms
consecutivehyphenlimit considered contact content contents contenttype contextualspacing
continuationseparator continuous control copyright coreproperties correct corrected correction
corrections correctionsinquotations count counted cover coverage coverline created createdate
creationdate creator creatortool crossax crossbetween crossed crosses currency currentdict darwin
datum dcterms december decided decimal decimalsymbol decision default defineresource definition
defrpr delete deleted delinstrtext deltext derived descr described description design
destoutputprofile dests detail details devicergb digest disclaimer dismiss dispblanksas
displaydoctitle distb distl distr distt docdefaults docpartgallery docpartobj docpartunique docpr
docprops document docvars donothyphenatecaps donotincludesubdocsinstats doubt doubts draft drawing
drawingml drawn dress dropped duration earlier edited edition editions editionsummary editor
editorial editors edits element elements embargo embargoed embed embedded embeddedfile
embeddedfiles embeddings emphasis encoding endbfchar endcmap endcodespacerange endnotepr endpararpr
enough entry equal evenandoddheaders event evidence exchange exchanges exclude expects extension
extent externaldata factbox factkind factrow facts false family fault february ffffff fgclr figure
figures filespec filled filler fillers fillrect filter final finder findings findresource first
firstcolumn firstline firstrow fixed fldchar fldchartype float folder folhlink follow followed
follows fontfiles fonts fonttable footer footerreference footing footnote footnotepr footnoteref
footnotereference footnotes format formatcode formats forms found fragment frame framed freely
front frontline gapwidth general given gives glance gloss graphic graphicdata gridcol ground group
grouping groups gutter hanging hansi hansitheme hashlib hatched header headerreference heading
headings heads hedge hedges height hesitations history hlink honorifics hoped hopes house
housebreaks hundred hyperlink hyphen hyphenationzone hyphens identification identifier identity
image imprint indent indented initial initials inline inlines inlinestr inputs inserted insideh
instance instrtext integer internal interview interviewed interviewer interviewerfigures interviews
invertifnegative isolated issued issuing italic items january joined justified keeplines keepnext
keeps keptbreaks keywords label labels lacks language languages large lastclr lastcolumn
lastmodifiedby lastrow later latin layout lblalgn lbloffset lbody leading leaning leftout length
letter letters library lifted light linerule lines listed listedcorrection listing listnumbering
lists listseparator lnnumtype local longer longest looks lookup lststyle lvljc lvloverride lvltext
machine madam major majortickmark manifest mapping march margin marked marker marking marks
masthead material mathpr maxmin meant measure medial merge message messages metadata microsoft
milliarden milliards milliers million millionen millions millones minmax minor minortickmark
missing moddate moderator modified modifydate money month months moved movefrom moves moveto
mpcehihzreszntczkc multilevel multileveltype muted named names namespace namespaceuri narrowest
natural needs neither never newer nextto nobody nofill nohband nomultilvllbl normal notekind notes
nothing notice novband november number numbered numbering numbers numcache numeral numfmt numid
numpages numpr numref nvpicpr oblique october office officedocument offices offset omissions
omitted opening openxmlformats order ordering organisation organization orientation other others
outline outlinelvl outlines output outputconditionidentifier outputintent outputs outweighed
overlap override overwritten owner package packed pagebreakbefore pages pagination pairedblock
pairedsection pairs panel papersrc paragraph paragraphs paragraphstyle params parent parents
parenttree parenttreenextkey parliaments parsetype parted participant partkind partname parts
passage passages passagespec patterns pattfill pdfaextension pdfaid pdfaproperty pdfaschema pdfua
pdfuaid percent percentage person pgborders pgmar pgnumtype phrases picture piece pieces place
placed placedfact placement placements places plain planned please plotarea plotvisonly point
pointer points possible power pprchange prefix prepared present preserve previous primary print
procset producer program programs proper properties property proposal proposed prose provenance
provided prozent prstgeom pstyle ptcount publication publish published purpose queries query
question questions quiet quotable quotation quotationmarks quotations quote quoted quotes ragged
rangeend rangestart reach readable rearranged reason recommendations record recorded rectangle
redacted redline redlinedblock redlinedsection reference references register registry regular
relation relationship relationships remove removed renamed repetition replace replaced report
reported reports representing republish republished resource respondent restated result revision
rfonts right roles roman rough roughly roundedcorners route rprdefault rsids rstyle ruled ruling
running scaling schema schemas schemeclr scope sdtcontent sdtpr secondary secrets section
sectionorder sectionrole sections sectionspec sectpr selection sentence separate separator
september sequence series serif setter settings shapedefaults share shares sheet sheetdata sheetid
sheets ships short shorten showingplchdr shown single singlelevel singles slight slips small
solidfill source sourcelinked sources sourcespec space spacing spans speaker speakers speakerspec
speaking split spoken spreadsheetml square stack stacked stand standalone stands start
startoverride starts statement statements status steps stood strcache strength stretch strong
strref structparent style styleid styleids styles subject subjects substantially subtitle subtype
suffix superseded supplement suppressautohyphens swiss syntax system table taken taller target
targets taxonomy tblborders tblcaption tblcellmar tbldescription tblgrid tblheader tbllayout
tbllook tblpr tblstyle tbody template templatereport terms thead theirs theme themecolor themefill
themefontlang themegroup themes there these thinks those thousand ticklblpos tidied tiles tinted
title titlepg token tokens topic tounicodecmap tracker transcribed transcript trapped trillion
truetype turns twice typeface types ufaff unchanged under unicode unidentified units unless unnamed
until update updated updates updatetype valax value values valuetype varycolors verbatim version
vertalign voice waiting warning wdupdiag weight weights weighty where which whole whose
widowcontrol width widths windows withdrawn withheld wording wordprocessingdrawing wordprocessingml
words wordsources workbook worksheet worksheets write writer writers writing written xmlns
xmlschema xmpmeta xobject xpacket миллиардов миллионов процента процентов тысяч
"""

OWN_WORDS = frozenset(_WORDS.split())
