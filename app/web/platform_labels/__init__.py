"""A platform's own carton labels 亚马逊箱唛 of one shipment, and its form of carton contents."""
