"""Change orders of a plan, the papers they made stale, and ordering another one."""
