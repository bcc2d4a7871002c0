"""What stands on a label, before anybody decides where: carton labels 箱唛 and unit labels."""
