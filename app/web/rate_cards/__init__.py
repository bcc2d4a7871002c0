"""Forwarders' rate cards 报价表: the list, one card, reading a workbook in, typing by hand."""
