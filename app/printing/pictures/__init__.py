"""Server-made SVG pictures: colours are attributes for the PDF engine, classes for the sheet."""
