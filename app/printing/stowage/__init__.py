"""A load on paper: pictures, the loading plan for the warehouse, and its workbook."""
