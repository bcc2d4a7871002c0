"""The picture of a product: shown, chosen, taken away."""

from typing import Final

from flask import Blueprint, abort, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.persistence.pictures import thumbnail
from app.usecases import product_pictures
from app.web import drafts, undoing
from app.web.database import database
from app.web.files.folder import folder
from app.web.i18n import _
from app.web.products.picture_form import PictureForm
from app.web.products.routes import found
from app.web.responses import Answer, refuse

blueprint = Blueprint("product_pictures", __name__)
_TEMPLATE: Final = "products/picture.html"
_SMALL: Final = "small"
_HASH: Final = 12
_YEAR: Final = 31_536_000


@blueprint.get("/products/<int:row_id>/picture")
def show(row_id: int) -> Response:
    """Send the picture itself, or a small copy; both were written by us, so browsers may show them.

    An address that carries the content's hash may be kept by the browser.
    """
    stored = found(row_id).picture or abort(404)
    try:
        content = folder().read(stored.sha256)
    except FileNotFoundError:
        abort(404)
    kind = stored.media_type
    if request.args.get("size") == _SMALL:
        small = thumbnail(content)
        content, kind = small.content, small.media_type
    response = Response(content, mimetype=kind)
    if request.args.get("v") == stored.sha256[:_HASH]:
        response.headers["Cache-Control"] = f"private, max-age={_YEAR}, immutable"
    return response


@blueprint.route("/products/<int:row_id>/picture/change", methods=["GET", "POST"])
def change(row_id: int) -> Answer:
    """Choose another picture."""
    product = found(row_id)
    form = drafts.open_form(PictureForm)
    if not form.sent:
        return render_template(_TEMPLATE, form=form, product=product)
    upload = request.files.get(form.picture.name)
    if upload is None or not upload.filename:
        form.picture.errors = [_("Choose a picture first")]
        return refuse(_TEMPLATE, form=form, product=product)
    with undoing.recorded("picture-changed", product.sku) as act:
        problems = product_pictures.set_picture(
            database(), product, folder=folder(), content=upload.read(), name=upload.filename
        )
    if problems:
        form.take(problems)
        return refuse(_TEMPLATE, form=form, product=product)
    undoing.offer(_("Picture saved"), act)
    return redirect(url_for("products.edit", row_id=row_id), code=303)


@blueprint.post("/products/<int:row_id>/picture/remove")
def remove(row_id: int) -> Response:
    """Show the product without a picture."""
    product = found(row_id)
    with undoing.recorded("picture-changed", product.sku) as act:
        product_pictures.remove_picture(database(), product)
    undoing.offer(_("Picture removed"), act)
    return redirect(url_for("products.edit", row_id=row_id), code=303)
