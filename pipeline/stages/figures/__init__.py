"""Money, shares, counts and durations, with hedge and with what they are of."""
