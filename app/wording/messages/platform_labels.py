"""What people are told about a platform's own labels and its form of carton contents."""

from collections.abc import Mapping
from typing import Final

from app.wording.translations import msg

MESSAGES: Final[Mapping[str, str]] = {
    "label-pdf-own-numbering": msg(
        "This programme leaves the carton labels to you. Print them on the labels page."
    ),
    "label-pdf-missing": msg("Choose the label PDF that the platform gave you."),
    "label-pdf-type": msg("The file is no PDF. Download the box labels there as PDF."),
    "label-pdf-large": msg(
        "The PDF is larger than %(limit)s MB. Download the labels there in parts and send one part "
        "after the other."
    ),
    "label-pdf-encrypted": msg("The PDF asks for a password. Save it without one and send it."),
    "label-pdf-broken": msg("The PDF is damaged and cannot be read. Download it again."),
    "label-pdf-slow": msg("Reading the PDF takes too long. Download the labels there in parts."),
    "label-pdf-heavy": msg("Reading the PDF takes too much memory. Download the labels in parts."),
    "label-pdf-pages": msg(
        "The PDF has %(count)s pages; 1 to %(limit)s can be read. Download the labels in parts."
    ),
    "label-pdf-page-size": msg(
        "Page %(page)s is larger than A3. Download the labels for a label printer or for A4."
    ),
    "label-pdf-no-codes": msg(
        "No bar code can be read on the %(count)s pages, so this is not Amazon's label PDF. "
        "Download the box labels of the shipment there, not a scan or a photo."
    ),
    "label-pdf-other": msg(
        "This is not Amazon's label PDF: none of its %(count)s bar codes is a carton id such as "
        "FBA…U000001. Found: %(found)s"
    ),
    "label-pdf-layout": msg(
        "The labels on page %(page)s do not lie in a grid that can be cut. Download them with one "
        "label to a page (thermal printing, 4 × 6 in)."
    ),
    "label-pdf-paper": msg(
        "The label on page %(page)s does not fit the paper chosen. Choose the label's own size."
    ),
    "label-pdf-none-matched": msg(
        "No label of the file belongs to a carton of this shipment, so there is nothing to sort."
    ),
    "label-pdf-nothing-offered": msg(
        "The file no longer names the cartons one to one. Enter the ids on the labels page."
    ),
    "label-pdf-unscannable": msg(
        "The bar codes of %(id)s would not read as before, so no file was made. Choose the label's "
        "own size, or leave the own text out."
    ),
    "contents-form-missing": msg("Choose the workbook that Amazon gave you for this shipment."),
    "contents-form-type": msg("Send the workbook as XLSX, as Amazon gave it to you."),
    "contents-form-other": msg(
        "The workbook has no sheet with SKU, expected quantity and box quantities. Download the "
        "box content form of this shipment from Amazon."
    ),
    "contents-form-sku": msg(
        "%(sku)s lies in a carton but not in Amazon's form. Add it there or repack the carton."
    ),
    "contents-form-twice": msg(
        "%(sku)s stands twice in one group of Amazon's form. Download the form again."
    ),
    "contents-form-columns": msg(
        "%(count)s cartons, but %(sheet)s has %(limit)s columns for boxes. Enter the number of "
        "boxes on Amazon's page and download the form again."
    ),
    "contents-form-quantity": msg(
        "%(sku)s: Amazon expects %(expected)s, the cartons hold %(packed)s. Change the cartons or "
        "the quantity there."
    ),
    "contents-form-round-trip": msg(
        "The form filled in does not read back as the cartons, so it was not made. Download the "
        "form again from Amazon."
    ),
}
