"""Readers of tariff schedules as authorities publish them: one module a form.

Each returns a `ScheduleFile`, its unreadable rows told by number, or what damages the whole file.
"""
