"""Documentation."""
assert True
