"""The company's GS1 prefix, from which SSCCs are numbered."""
