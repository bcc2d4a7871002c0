"""Partner agencies whose flags stand on a code: the first two letters say which agency."""

from typing import Final

from app.domain.naming import Name

AGENCIES: Final = {
    "AL": Name(en="APHIS (Lacey Act)", zh="APHIS（雷斯法案）"),
    "AM": Name(en="AMS", zh="农业营销局 AMS"),
    "AQ": Name(en="APHIS", zh="动植物检疫局 APHIS"),
    "DE": Name(en="DEA", zh="缉毒局 DEA"),
    "DT": Name(en="NHTSA", zh="公路交通安全局 NHTSA"),
    "EP": Name(en="EPA", zh="环保署 EPA"),
    "FD": Name(en="FDA", zh="食品药品局 FDA"),
    "FS": Name(en="FSIS", zh="食品安全检验局 FSIS"),
    "FW": Name(en="Fish and Wildlife Service", zh="鱼类及野生动物局 FWS"),
    "NM": Name(en="NMFS", zh="海洋渔业局 NMFS"),
    "OM": Name(en="Department of State (OMC)", zh="国务院 OMC"),
    "TB": Name(en="TTB", zh="烟酒税务局 TTB"),
}

#: Flags that name no heading and no agency to ask.
NO_FLAGS: Final = {"none": ("",)}
