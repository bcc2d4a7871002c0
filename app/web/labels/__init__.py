"""Labels of a plan's shipments: the platform's carton ids, carton labels, unit label sheets."""
