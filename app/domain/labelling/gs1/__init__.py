"""GS1 element strings: application identifiers with their values, and the SSCC of a unit."""
