"""Facts of a product that its duty turns on: asked, told in money, kept and used ever after."""
