"""Documents of word processors, and PDF: Word, OpenDocument, RTF."""
