"""Stores 店铺: where goods are sold, and which company owns each."""
