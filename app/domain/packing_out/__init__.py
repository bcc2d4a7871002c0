"""Packing out 装箱出货: what to look at on every carton before the goods leave."""
