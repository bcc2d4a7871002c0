"""Pictures of labels inside the page itself, so that a preview shows what is typed, not saved."""

from base64 import b64encode


def data_address(picture: bytes) -> str:
    """Return a PNG as an address that needs no further request."""
    return f"data:image/png;base64,{b64encode(picture).decode()}"
