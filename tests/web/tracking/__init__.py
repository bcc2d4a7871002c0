"""Tests of the tracking pages."""
