"""Records in, bytes out: papers, labels, barcodes and the font they are set in."""
