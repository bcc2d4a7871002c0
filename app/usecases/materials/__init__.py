"""One click, all materials 一键出资料: papers, labels and the forwarder's own sheet, together."""
