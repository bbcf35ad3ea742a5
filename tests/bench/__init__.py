"""Measurements; not tests, because a busy machine must not turn a build red."""
