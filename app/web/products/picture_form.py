"""What is asked when a product's picture is chosen."""

from wtforms import FileField

from app.web.forms import PageForm
from app.web.i18n import lazy


class PictureForm(PageForm):
    """One file."""

    id = "picture-form"

    picture = FileField(
        lazy("Picture"),
        description=lazy("JPEG, PNG or WEBP, at most 8 MB and 40 million pixels"),
        render_kw={"accept": "image/jpeg,image/png,image/webp"},
    )
