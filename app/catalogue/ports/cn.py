"""China: where cargo is loaded."""

from typing import Final

from app.catalogue.ports.locode import port
from app.domain.transport import Mode

PORTS: Final = (
    port("CNNGB", "Ningbo", "宁波", Mode.SEA, Mode.AIR),
    port("CNYTN", "Yantian", "盐田", Mode.SEA),
    port("CNSHK", "Shekou", "蛇口", Mode.SEA),
    port("CNSZX", "Shenzhen", "深圳", Mode.SEA, Mode.AIR, Mode.TRUCK),
    port("CNSHA", "Shanghai", "上海", Mode.SEA),
    port("CNPVG", "Shanghai Pudong", "上海浦东", Mode.AIR),
    port("CNNSA", "Nansha", "南沙", Mode.SEA),
    port("CNCAN", "Guangzhou", "广州", Mode.AIR, Mode.TRUCK),
    port("CNXMN", "Xiamen", "厦门", Mode.SEA, Mode.AIR),
    port("CNTAO", "Qingdao", "青岛", Mode.SEA, Mode.AIR),
    port("CNTXG", "Tianjin Xingang", "天津新港", Mode.SEA),
    port("CNFOC", "Fuzhou", "福州", Mode.SEA),
    port("CNHGH", "Hangzhou", "杭州", Mode.AIR),
    port("CNCKG", "Chongqing", "重庆", Mode.RAIL, Mode.TRUCK),
    port("CNCTU", "Chengdu", "成都", Mode.RAIL),
    port("CNXIY", "Xi'an", "西安", Mode.RAIL),
    port("CNCGO", "Zhengzhou", "郑州", Mode.RAIL, Mode.AIR),
)
