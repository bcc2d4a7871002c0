"""A carton label holds all it must, inside its edges, and its bar code scans at 203 dpi."""

import io
from dataclasses import replace

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.catalogue.handling_marks import handling_marks
from app.catalogue.label_sheets import label_sheets
from app.domain.labelling.cartons import CartonLabel, LabelContent
from app.domain.labelling.handling import Handling
from app.domain.labelling.sheets import LabelKind
from app.domain.quantities.weight import Weight
from app.domain.shipment.record import Goods
from app.printing.fonts.faces import characters
from app.printing.labels.carton import carton_page
from app.printing.labels.marks import Fill, Mark, Page, Polygon, Text
from app.printing.labels.pdf import write_pdf
from tests.factories.carton_labels import carton_label
from tests.factories.rasters import page_texts, raster, scanned
from tests.factories.shipment_record import shipment_record

RECORD = shipment_record()
STOCK = label_sheets(LabelKind.CARTON)
PLACES = {"CN": "China", "US": "United States", "VN": "Vietnam"}
WORDS = st.text(st.sampled_from(sorted(characters())), min_size=1, max_size=120) | st.text(
    st.sampled_from("宁波示例有限公司，（） Trading Co.-/W0"), min_size=1, max_size=300
)


def contents(*quantities: int, goods: Goods = RECORD.goods[0]) -> tuple[LabelContent, ...]:
    return tuple(
        LabelContent(goods=replace(goods, sku=f"{goods.sku}-{index}"), quantity=quantity)
        for index, quantity in enumerate(quantities)
    )


HANDLING = tuple(
    Handling(code, 5 if mark.counted else None) for code, mark in handling_marks().items()
)
LABEL = carton_label()


def drawn(label: CartonLabel, *, stock: str = "100x150", dpi: int = 203) -> Page:
    return carton_page(label, stock=STOCK[stock], dpi=dpi, country=PLACES.__getitem__)


def lines(label: CartonLabel) -> list[str]:
    return [mark.text for mark in drawn(label).marks if isinstance(mark, Text)]


def edges(mark: Mark) -> tuple[int, int]:
    """Return the upper and lower edge of a mark; a line reaches a fifth of an em below."""
    if isinstance(mark, Text):
        return mark.y - mark.style.cap, mark.y + mark.style.size // 5
    return mark.y, mark.y + mark.height


IDS = (
    *(f"FBA17QK3M8XZU{number:06d}" for number in range(1, 61)),
    *(f"FBA{number:09X}U{number % 10**6:06d}" for number in range(10**9, 10**10, 36 * 10**7 + 7)),
    *(f"IP-2026-0042-{number:03d}" for number in range(997, 1007)),
    *("A", "wh 7/b", "X00ABCDEFG", "123456", "FBA123456789ABCU000001", "SHA-2026-00042-107"),
)


@pytest.mark.parametrize(("stock", "ids"), [("100x150", IDS), ("4x6in", IDS[::12])])
def test_a_hundred_ids_scan_back_at_203_dpi(stock: str, ids: tuple[str, ...]) -> None:
    assert len(IDS) > 100
    pages = [drawn(replace(LABEL, id=each), stock=stock) for each in ids]
    pdf = write_pdf(pages, title="labels")
    assert [scanned(raster(pdf, page=page)) for page in range(len(ids))] == [[each] for each in ids]


def test_text_can_be_copied_out_as_it_was_put_in() -> None:
    (text,) = page_texts(write_pdf([drawn(LABEL)], title="labels"))
    for expected in (
        "ONT8",
        "宁波示例贸易有限公司",
        "Ningbo Example Trading Co., Ltd.",
        "不锈钢保温杯",
        "Stainless steel vacuum flask",
        "BTL-750-BK",
        "FBA17QK3M8XZU000001",
        "FBA17QK3M8XZ",
        "3YJQXWRS",
        "IP-2026-0042",
        "48 × 36 × 30 cm",
        "10.4 kg (22.93 lb)",
        "/ 40",
        "MADE IN CHINA",
    ):
        assert expected in text.splitlines()


def test_the_origin_is_that_of_the_goods() -> None:
    assert "MADE IN VIETNAM" in lines(replace(LABEL, origins=("VN",)))
    several = " ".join(lines(replace(LABEL, origins=("CN", "VN", "US"))))
    assert "MADE IN CHINA / VIETNAM / UNITED STATES" in several


def test_a_mark_is_white_in_a_black_band() -> None:
    page = drawn(replace(LABEL, marks=("Team Lift",)))
    (text,) = [mark for mark in page.marks if isinstance(mark, Text) and mark.white]
    assert text.text == "Team Lift"
    bands = [mark for mark in page.marks if isinstance(mark, Fill) and mark.height > 3_000]
    assert any(
        band.x < text.x and text.right < band.right and band.y < text.y < band.y + band.height
        for band in bands
    )


def test_a_pasted_address_without_a_code_is_headed_by_its_name() -> None:
    found = lines(replace(LABEL, ship_to=replace(RECORD.ship_to, code=None, name_en="Sino Depot")))
    assert found.count("Sino Depot") == 1


def test_a_mixed_carton_lists_its_skus_with_their_quantities() -> None:
    found = lines(replace(LABEL, contents=contents(6, 15)))
    assert "混装 Mixed SKUs · 2 SKU · 21 件 pcs" in found
    assert found.index("BTL-750-BK-1") < found.index("BTL-750-BK-0")
    assert {"6", "15"} <= set(found)


def test_skus_that_do_not_fit_are_counted() -> None:
    found = lines(replace(LABEL, contents=contents(*range(1, 31))))
    listed = sum(line.startswith("BTL-750-BK-") for line in found)
    left = 30 - listed
    units = left * (left + 1) // 2
    assert f"另有 {left} 个 SKU，{units} 件 +{left} SKUs, {units} pcs" in found


def test_on_a_crowded_label_the_chinese_name_stays() -> None:
    long = "Professional double-wall vacuum bottle with bamboo lid " * 3
    goods = replace(RECORD.goods[0], name_en=long)
    to = replace(RECORD.ship_to, address_en="24208 San Michele Road, Moreno Valley Campus " * 4)
    seller = replace(RECORD.exporter, address_en="100 Zhongshan West Road, Haishu District " * 4)
    crowded = replace(
        LABEL,
        contents=contents(24, goods=goods),
        ship_to=to,
        seller=seller,
        marks=("Team Lift", "重量超過"),
        origins=("CN", "VN", "US"),
        handling=HANDLING[:3],
        customer_code="NB-0871",
        entry_no="SZX26112200187",
    )
    assert "不锈钢保温杯" in lines(crowded)
    fuller = lines(replace(crowded, handling=HANDLING, net_weight=Weight(9_120)))
    assert {"BTL-750-BK-0", "24", "9.12 kg"} <= set(fuller)


def test_net_weight_and_the_forwarders_numbers_stand_where_they_are_known() -> None:
    known = replace(
        LABEL, net_weight=Weight(9_120), customer_code="NB-0871", entry_no="SZX26112200187"
    )
    assert {"9.12 kg", "NB-0871", "SZX26112200187"} <= set(lines(known))
    assert "净重 Net weight" not in lines(LABEL)


def test_handling_marks_are_drawn_beside_the_sender() -> None:
    areas = [
        mark
        for mark in drawn(replace(LABEL, handling=HANDLING[:3])).marks
        if isinstance(mark, Polygon)
    ]
    assert len(areas) > 3
    assert all(mark.x > 60_000 and mark.y > 110_000 for mark in areas)


def test_a_sku_with_quotes_and_newlines_and_rare_names_are_printed() -> None:
    goods = replace(RECORD.goods[0], sku='BTL "750"\nBK', name_zh="堃喆䶮保温杯")
    seller = replace(RECORD.exporter, name_zh="宁波䶮堃贸易有限公司")
    label = replace(LABEL, contents=contents(24, goods=goods), seller=seller)
    (text,) = page_texts(write_pdf([drawn(label)], title="labels"))
    assert {'BTL "750" BK-0', "堃喆䶮保温杯", "宁波䶮堃贸易有限公司"} <= set(text.splitlines())


def test_a_bar_code_too_wide_for_the_label_is_not_drawn() -> None:
    with pytest.raises(ValueError, match="too wide"):
        drawn(replace(LABEL, id="AN-ID-OF-MORE-THAN-THIRTY-LETTERS-AND-HYPHENS"))


@settings(max_examples=60, deadline=None)
@given(
    data=st.data(),
    code=st.none() | st.text(st.sampled_from("ABCDEFGHWXYZ0189"), min_size=1, max_size=12),
    quantities=st.lists(st.integers(1, 99_999), min_size=1, max_size=40),
    marks=st.lists(st.sampled_from(["Team Lift", "重量超過", "Heavy Package"]), max_size=2),
    handling=st.lists(st.sampled_from(HANDLING), unique=True),
)
def test_nothing_ever_leaves_the_label_or_lies_on_something_else(
    data: st.DataObject,
    code: str | None,
    quantities: list[int],
    marks: list[str],
    handling: list[Handling],
) -> None:
    words = [data.draw(WORDS) for _ in range(9)]
    goods = replace(RECORD.goods[0], sku=words[0], name_zh=words[1], name_en=words[2])
    to = replace(RECORD.ship_to, code=code, name_en=words[3], address_en=words[4], city=words[5])
    seller = replace(RECORD.exporter, name_zh=words[6], name_en=words[7], address_en=words[8])
    label = replace(
        LABEL,
        contents=contents(*quantities, goods=goods),
        ship_to=to,
        seller=seller,
        marks=tuple(marks),
        handling=tuple(handling),
        net_weight=Weight(9_999),
        customer_code=data.draw(st.none() | WORDS),
        shipment_id=words[0],
        reference=words[1],
        total=99_999,
        number=88_888,
    )
    page = drawn(label)
    for mark in page.marks:
        top, bottom = edges(mark)
        assert 0 <= mark.x <= mark.right <= page.width
        assert 0 <= top <= bottom <= page.height
    rules = [mark for mark in page.marks if isinstance(mark, Fill) and mark.height < 1_000]
    upright = [mark for mark in page.marks if isinstance(mark, Text) and not mark.white]
    for rule in rules:
        for mark in upright:
            top, bottom = edges(mark)
            assert bottom <= rule.y or top >= rule.y


def test_the_same_labels_give_the_same_bytes() -> None:
    first, second = (write_pdf([drawn(LABEL)], title="labels") for _ in range(2))
    assert first == second


def test_the_pdf_is_sound_and_asks_for_its_own_size() -> None:
    source = io.BytesIO(write_pdf([drawn(LABEL)], title="IP-2026-0042 carton labels"))
    with pikepdf.open(source) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert pdf.docinfo["/Title"] == "IP-2026-0042 carton labels"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
        (page,) = pdf.pages
        assert [round(float(side), 1) for side in page.mediabox] == [0, 0, 283.5, 425.2]
        for font in page.Resources.Font.values():
            assert "+NotoSansSC-" in str(font.BaseFont)
            assert "/FontFile2" in font.DescendantFonts[0].FontDescriptor
