"""The pages of forwarders' workbooks."""
